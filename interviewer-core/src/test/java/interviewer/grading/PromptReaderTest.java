package interviewer.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import interviewer.corpus.Catalog;
import interviewer.corpus.CorpusLoader;
import interviewer.corpus.ServiceCard;
import interviewer.grading.Ask.Kind;
import interviewer.llm.AbsentEmbedder;
import interviewer.retrieval.TextVectors;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PromptReaderTest {
    private static final Catalog CATALOG = CorpusLoader.catalog();

    private final PromptReader reader = new PromptReader(
            CATALOG, new Fitness(CATALOG, new Meanings(new AbsentEmbedder(), TextVectors.none("none"))));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tell me about SQS. | sqs",
                "So, EFS. What would you tell a colleague? | efs",
                "Redshift, for somebody who pays for it by the hour and has to explain the bill. | redshift",
                "What does RDS Proxy do? | rds",
                "Describe network ACLs. | vpc"
            })
    void promptAboutOneService_asksForIt(String prompt, String service) {
        assertEquals(Kind.SERVICE, kind(prompt));
        assertEquals(List.of(service), subjects(prompt));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Old invoices lie in S3 and an auditor reads ten of them a year. How would you search them?",
                "Our Lambda functions open far too many connections. What would you put in between?",
                "Sixty EC2 machines have to write into one directory.",
                "You know Workers KV. What would you take on AWS?",
                "We'd built it on Durable Objects. And on AWS, next to DynamoDB?"
            })
    void needInWhichServiceOccurs_asksForOneThatFits(String prompt) {
        assertEquals(Kind.SCENARIO, kind(prompt));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Kinesis or SQS for clicks? | kinesis-data-streams,sqs",
                "ALB or NLB for a game server? | elb",
                "Gateway endpoint or interface endpoint? | vpc",
                "SNS versus EventBridge | sns,eventbridge"
            })
    void twoSides_areCompared(String prompt, String services) {
        assertEquals(Kind.COMPARISON, kind(prompt));
        assertEquals(List.of(services.split(",", -1)), subjects(prompt));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Design a ticket shop. What would you use?",
                "Sketch the whole path of a photo from the phone to the feed."
            })
    void design_asksForSeveral(String prompt) {
        assertEquals(Kind.DESIGN, kind(prompt));
    }

    private Kind kind(String prompt) {
        return reader.read(prompt, null).kind();
    }

    private List<String> subjects(String prompt) {
        return reader.read(prompt, null).subjects().stream()
                .map(ServiceCard::id)
                .toList();
    }
}
