package interviewer.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeasureTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "nDCG@10",
                "nDCG",
                "P@5",
                "R@5",
                "RR",
                "RR@10",
                "Success@1",
                "AP",
                "AP@100",
                "recall@7",
                "precision@1",
                "recall@2000c",
                "context.precision@5",
                "AUC",
                "refused@95",
                "ECE",
                "Brier"
            })
    void parse_everyForm_printsTheSameName(String name) {
        assertEquals(name, Measure.parse(name).toString());
    }

    @Test
    void parse_hit_isSuccess() {
        assertEquals(new RankingMeasure(RankingMeasure.Kind.SUCCESS, 5), Measure.parse("hit@5"));
    }

    @ParameterizedTest
    @CsvSource({
        "MRR,RR",
        "ndcg@7,nDCG@7",
        "Sucess@1,Success@1",
        "precison@20,precision@20",
        "auc,AUC",
        "refused,refused@95"
    })
    void parse_mistypedName_namesTheNearest(String mistyped, String nearest) {
        String message = assertThrows(IllegalArgumentException.class, () -> Measure.parse(mistyped))
                .getMessage();

        assertEquals(
                "measure is '" + mistyped + "'; did you mean " + nearest + "? It must be " + MeasureNames.HELP,
                message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "P", "recall", "hit", "nDCG@0", "nDCG@-1", "nDCG@1.5", "P@9999999", "@5", "RR@"})
    void parse_whatIsNoMeasure_isRefused(String name) {
        assertThrows(IllegalArgumentException.class, () -> Measure.parse(name));
    }

    @Test
    void list_namesWithCommas_hasEachOnceInOrder() {
        List<Measure> measures = Measure.list("RR, AUC,nDCG@10 ,RR");

        assertEquals("[RR, AUC, nDCG@10]", measures.toString());
    }

    @Test
    void list_nothing_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> Measure.list("RR,"));
    }
}
