package interviewer.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The rules that every correction keeps, ours and a person's own. {@link JsonForm} has held the form before.
 *
 * @param documents what can be corrected
 */
record ErratumCheck(List<Document> documents) {
    private static final Set<String> SEVERITIES = Set.of("outdated", "misleading", "wrong", "renamed");
    private static final Set<String> VERIFIED = Set.of("seen", "memory");

    ErratumCheck {
        documents = List.copyOf(documents);
    }

    /** What is wrong with one correction, in the order of its fields. */
    List<Fault> faults(Erratum erratum) {
        List<Fault> faults = new ArrayList<>();
        if (!CardCheck.isId(erratum.id())) {
            faults.add(new Fault(
                    "id",
                    "'" + erratum.id()
                            + "' is no id; take small letters, digits and single hyphens, such as sqs-size"));
        }
        quote(erratum, faults);
        SourceCheck.since("since", erratum.since(), faults);
        if (!SEVERITIES.contains(erratum.severity())) {
            faults.add(new Fault(
                    "severity",
                    "'" + erratum.severity() + "' is not known; write outdated, misleading, wrong or renamed"));
        }
        if (!VERIFIED.contains(erratum.verified())) {
            faults.add(new Fault(
                    "verified",
                    "'" + erratum.verified()
                            + "' is not known; write seen where you saw it in the reference, else memory"));
        }
        return List.copyOf(faults);
    }

    private void quote(Erratum erratum, List<Fault> faults) {
        List<Document> named = documents.stream()
                .filter(document -> document.file().equals(erratum.source()))
                .toList();
        if (named.isEmpty()) {
            String files =
                    String.join(" or ", documents.stream().map(Document::file).toList());
            faults.add(new Fault("source", "'" + erratum.source() + "' is no document; write " + files));
            return;
        }
        int count = named.getFirst().count(erratum.quote());
        if (count == 0) {
            faults.add(new Fault(
                    "quote",
                    "'" + erratum.quote() + "' does not stand in " + erratum.source() + "; copy it letter for letter"));
        } else if (count > 1) {
            faults.add(new Fault(
                    "quote",
                    "'" + erratum.quote() + "' stands " + count + " times in " + erratum.source()
                            + "; make it longer until it stands once"));
        }
    }
}
