package interviewer.retrieval;

import java.util.List;
import java.util.Set;

/**
 * A query as it is compared with units.
 *
 * @param words after repair, in order
 * @param expanded these and the full names of the services that the query names
 * @param services ids of those services' cards
 * @param vector of the query; empty when the search goes by words
 * @param byWords false when the search goes by meaning alone
 */
@SuppressWarnings("ArrayRecordComponent") // short-lived, never compared
record SearchTerms(List<String> words, List<String> expanded, Set<String> services, float[] vector, boolean byWords) {

    boolean byMeaning() {
        return vector.length > 0;
    }
}
