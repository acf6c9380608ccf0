package interviewer.corpus;

import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import interviewer.text.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A data folder with cards of one's own, for tests. */
record OwnFolder(Path folder) {

    /** A whole card of a service that we do not have. */
    static ObjectNode mesh() throws IOException {
        return (ObjectNode) Json.mapper().readTree("""
                        {"id": "app-mesh", "name": "App Mesh", "full_name": "AWS App Mesh", "category": "service mesh",
                         "aliases": ["appmesh"], "features": ["virtual node"],
                         "purposes": ["A service mesh that routes calls between containers."],
                         "fits": ["see which service calls which"], "neighbours": ["ecs"],
                         "patterns": [{"text": "Envoy beside each task.", "parts": [["envoy"]],
                           "source": {"doc": "Our wiki", "checked": "2026-11"}}],
                         "gotchas": [{"text": "Each task pays for a proxy.", "issue": [["proxy"]], "consequence": ["cost"],
                           "remedy": ["fewer"], "source": {"doc": "Our wiki", "checked": "2026-11"}}],
                         "numbers": [{"quantity": "proxy memory", "terms": ["memory"], "values": ["64 MB"], "match": "about",
                           "says": "A proxy takes about 64 MB.", "source": {"doc": "Our wiki", "checked": "2026-11"}}],
                         "alternatives": [{"option": "elb", "reject": "It adds a hop.", "reasons": [["hop"]],
                           "flips": "Take it at the edge.", "source": {"doc": "Our wiki", "verified": "memory"}}],
                         "misuse": [{"text": "Not for two services.", "reasons": [["few"]],
                           "source": {"doc": "Our wiki", "checked": "2026-11"}}]}
                        """);
    }

    void card(String file, String json) throws IOException {
        Files.createDirectories(folder.resolve("cards"));
        Files.writeString(folder.resolve("cards").resolve(file), json);
    }

    void errata(String... lines) throws IOException {
        Files.writeString(folder.resolve("errata.jsonl"), String.join("\n", lines));
    }

    OwnKnowledge read() {
        return OwnFiles.read(folder);
    }

    /** What is said when the files are refused. */
    List<String> refused() {
        OwnFilesException refused = assertThrows(OwnFilesException.class, this::read);
        return String.valueOf(refused.getMessage()).lines().toList();
    }

    /** The problems alone. */
    List<String> problems() {
        return refused().stream()
                .filter(line -> line.startsWith("  "))
                .map(String::strip)
                .toList();
    }

    static ObjectNode first(ObjectNode card, String list) {
        return (ObjectNode) card.withArray(list).get(0);
    }

    static ArrayNode list(String... texts) {
        ArrayNode list = Json.mapper().createArrayNode();
        List.of(texts).forEach(list::add);
        return list;
    }
}
