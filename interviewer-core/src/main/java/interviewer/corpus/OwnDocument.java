package interviewer.corpus;

import java.util.List;

/**
 * A document of the person's own, as it was read: what is searched and cited beside the guide. It earns no marks and corrects
 * nothing; that is for own cards ({@link OwnKnowledge}).
 *
 * @param file where it stood, as citations name it
 * @param size in bytes
 * @param modified milliseconds since 1970
 * @param hash SHA-256 of its bytes, in hexadecimal
 * @param sections in the order of the document; empty where it holds no words
 */
public record OwnDocument(String file, long size, long modified, String hash, List<Section> sections) {
    private static final int PREFIX = 12;

    public OwnDocument {
        sections = List.copyOf(sections);
    }

    /**
     * The id of a block, the same as long as file and outline stay.
     *
     * @param section number in the document, from 1
     * @param block number in the section, from 1
     */
    public static String idOf(String file, int section, int block) {
        return prefix(file) + section + "." + block;
    }

    /** Whether a block, or a unit, with this id would be of the document at that path. */
    public static boolean holds(String file, String id) {
        return id.startsWith(prefix(file));
    }

    private static String prefix(String file) {
        return "own." + Document.sha256(file).substring(0, PREFIX) + ".";
    }

    public int units() {
        return sections.stream()
                .flatMap(section -> section.blocks().stream())
                .mapToInt(block -> block.units().size())
                .sum();
    }
}
