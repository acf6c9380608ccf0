package interviewer.eval;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words and what stands for them. Whole words are replaced, longer entries first; a capital at the beginning stays. No technical
 * term is in any table but in {@link #LETTERS}, which spells names. Stateless.
 */
final class WordTable {
    /** Words of everyday speech that mean the same in an answer. */
    static final WordTable SYNONYMS = of("""
            because of=due to; because=since; i'd use=I'd go with; i would use=I would go with; we use=we go with;
            wouldn't use=wouldn't go with; would not use=would not go with; i'd avoid=I'd stay away from; i'd skip=I'd pass on;
            such as=like; for example=for instance; a lot of=plenty of; lots of=plenty of; at most=no more than;
            at least=no less than; roughly=approximately; huge=enormous; big=large; bigger=larger; biggest=largest;
            people=folks; nobody=no one; everybody=everyone; somebody=someone; maybe=perhaps; usually=normally;
            mostly=mainly; often=frequently; sometimes=at times; instead of=rather than; whenever=every time;
            until=till; although=though; problem=issue; happens=occurs; immediately=at once; right away=at once;
            hard to=difficult to; easy to=simple to; wrong tool=wrong choice; makes no sense=does not make sense;
            no need for=no use for; as soon as=the moment; no need to=no reason to; need to=have to; at least once=at least once; at most once=at most once;
            expensive=costly; each time=every time;
            every time=each time; every month=each month; every second=each second; every hour=each hour; every day=each day;
            every request=each request; every message=each message; every team=each team; every file=each file""");

    static final WordTable EXPANDED = of("""
            can't=cannot; won't=will not; wouldn't=would not; don't=do not; doesn't=does not; didn't=did not; isn't=is not;
            aren't=are not; wasn't=was not; weren't=were not; couldn't=could not; shouldn't=should not; haven't=have not;
            hasn't=has not; hadn't=had not; mustn't=must not; needn't=need not; i'd=I would; we'd=we would; you'd=you would;
            they'd=they would; it'd=it would; that'd=that would; i'm=I am; we're=we are; you're=you are; they're=they are;
            i've=I have; we've=we have; you've=you have; they've=they have; i'll=I will; we'll=we will; you'll=you will;
            they'll=they will; it'll=it will; it's been=it has been; it's got=it has got; it's=it is; that's=that is;
            there's=there is; what's=what is""");

    static final WordTable CONTRACTED = of("""
            cannot=can't; will not=won't; would not=wouldn't; do not=don't; does not=doesn't; did not=didn't; is not=isn't;
            are not=aren't; was not=wasn't; were not=weren't; could not=couldn't; should not=shouldn't; have not=haven't;
            has not=hasn't; i would not=I wouldn't; we would not=we wouldn't; you would not=you wouldn't;
            they would not=they wouldn't; i will not=I won't; we will not=we won't; it is not=it isn't; i would=I'd; we would=we'd; you would=you'd; i will=I'll; we will=we'll; we are=we're;
            you are=you're; they are=they're; i have had=I've had; that is a=that's a; it is a=it's a; it is the=it's the;
            there is a=there's a""");

    /** Abbreviations as recognisers of speech write them. */
    static final WordTable LETTERS = of("""
            SQS=s q s; SNS=s n s; EKS=e k s; ECS=e c s; KMS=k m s; RDS=r d s; EFS=e f s; EBS=e b s; S3=s three; EC2=e c two;
            IAM=i a m; VPC=v p c; ALB=a l b; NLB=n l b; DLQ=d l q; MSK=m s k; EMR=e m r; WAF=w a f; CDK=c d k; DMS=d m s""");

    /** British words as Americans write them, and the other way round. */
    static final WordTable OTHER_ENGLISH = of("""
            optimize=optimise; optimized=optimised; organize=organise; organization=organisation; analyze=analyse;
            analyzes=analyses; behavior=behaviour; color=colour; colors=colours; center=centre;
            centers=centres; favorite=favourite; canceled=cancelled; modeling=modelling; authorize=authorise;
            authorizes=authorises; recognize=recognise; recognizes=recognises; learned=learnt; toward=towards; while=whilst;
            gray=grey; license=licence; minimize=minimise; realize=realise; summarize=summarise;
            summarizes=summarises; neighbor=neighbour; among=amongst; labeled=labelled""").bothWays();

    private static final WordTable TYPOS = of("""
            because=becuase; which=wich; their=thier; with=wiht; really=realy; different=diffrent; definitely=definately;
            separate=seperate; people=poeple; always=allways; before=befor; through=throught; should=shoud; would=woudl;
            every=evry; until=untill; where=wehre; about=abuot; again=agian; something=somthing; usually=usualy; and=adn;
            the=teh; that=taht; another=anohter; without=witout; everything=evrything; once=oncce; when=wehn""");
    private static final int MOST_TYPOS = 3;

    private final Map<String, String> words;
    private final Pattern pattern;

    private WordTable(Map<String, String> words) {
        this.words = words;
        this.pattern = Pattern.compile("(?i)(?<![\\w'-])(?:"
                + words.keySet().stream()
                        .sorted((left, right) -> right.length() - left.length())
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|"))
                + ")(?![\\w-]|'\\w)");
    }

    private static WordTable of(String pairs) {
        Map<String, String> words = new LinkedHashMap<>();
        for (String pair : pairs.split(";", -1)) {
            int equals = pair.indexOf('=');
            words.put(
                    pair.substring(0, equals).strip().toLowerCase(Locale.ROOT),
                    pair.substring(equals + 1).strip());
        }
        return new WordTable(words);
    }

    private WordTable bothWays() {
        Map<String, String> both = new LinkedHashMap<>(words);
        words.forEach((word, other) -> both.put(other, word));
        return new WordTable(both);
    }

    /** Every word of the table replaced. */
    String apply(String text) {
        return pattern.matcher(text).replaceAll(word -> Matcher.quoteReplacement(replacement(word.group())));
    }

    private String replacement(String word) {
        String other = Objects.requireNonNull(words.get(word.toLowerCase(Locale.ROOT)));
        boolean capital =
                Character.isUpperCase(word.charAt(0)) && word.chars().skip(1).noneMatch(Character::isUpperCase);
        return capital && word.length() > 1
                ? other.substring(0, 1).toUpperCase(Locale.ROOT) + other.substring(1)
                : other;
    }

    /** Up to three everyday words mistyped. */
    static String typos(String text, Random random) {
        long found = TYPOS.pattern.matcher(text).results().count();
        int[] chosen = random.ints(MOST_TYPOS, 0, (int) Math.max(1, found)).toArray();
        int[] at = {0};
        return TYPOS.pattern.matcher(text).replaceAll(word -> {
            int place = at[0]++;
            boolean typed = Arrays.stream(chosen).anyMatch(choice -> choice == place);
            return Matcher.quoteReplacement(typed ? TYPOS.replacement(word.group()) : word.group());
        });
    }
}
