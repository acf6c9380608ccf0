package interviewer.bench;

import java.util.List;

/**
 * All that was measured in one go: a value that turns into JSON as it is, and into Markdown by {@link BenchPage}.
 *
 * @param machine cores, processor, Java and commit, as the caller says it
 * @param corpus hash of the documents
 * @param set name of the questions' file
 * @param sha256 of that file
 * @param questions in it
 * @param sizes what each search has in its index
 * @param quality how well each finds
 * @param queryTimes what a query costs
 * @param startUps what a start costs
 * @param words our BM25 against Lucene's; empty without a set for it
 */
record BenchReport(
        String machine,
        String corpus,
        String set,
        String sha256,
        int questions,
        List<Size> sizes,
        Quality quality,
        List<QueryTime> queryTimes,
        List<StartUp> startUps,
        List<WordSearch.Row> words) {

    /**
     * What a search answers with.
     *
     * @param passages how many there are
     * @param characters of one on average
     */
    record Size(String search, int passages, double characters) {}
}
