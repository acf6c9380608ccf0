package interviewer.grading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Forms of speech that show what a clause does: turns something down, tells of a failure, of a flow, of a purpose. A form alone
 * earns nothing; it is one signal among many. English only.
 */
enum Cues {
    REJECTION(
            "\\w+n'?t (?:use|put|pick|take|choose|reach|bother|want|go|touch|run|build|do|need|add|bring|start|make|store|keep|let|trust|recommend"
                    + "|consider|send|throw|host|stick|rely|push|buy|pay|belong|have|give|try|even|be|ask|call|cut|hang|move|mix|share|serve)"
                    + "|(?:would|wouldn'?t|i'?d|we'?d|do|will|could|should|must|can) (?:not|never|rather not)|wouldn'?t|shouldn'?t|won'?t|^not \\w+|(?<=[,;:.!?]\\s)not \\w+|not (?:use|going|worth|the right|for|here|with|an?)"
                    + "|never (?:use|put|pick|take|touch|run|build|do|store|keep|let|trust|send|again)|avoid\\w*|skip\\w*|leave (?:\\w+ ){0,4}(?:out|off|alone|aside|away)|i'd leave|rul(?:e|ed|ing) (?:\\w+ ){0,4}out"
                    + "|keep (?:\\w+ ){0,4}(?:off|out|away)|(?:stay|steer|keep) (?:away|clear|off|out)|away from|wrong (?:tool|choice|place|answer)|pass on|hard no"
                    + "|overkill|instead of|rather than|no need|turn(?:ed|ing)? (?:\\w+ ){0,4}down|strike (?:\\w+ ){0,4}out|cross (?:\\w+ ){0,4}off|drop(?:ped)?"
                    + "|ditch\\w*|bin|scrap\\w*|veto\\w*|refus\\w*|declin\\w*|reject\\w*|dismiss\\w*|discard\\w*|say (?:no|goodbye)|goodbye|against|(?:bad|poor) fit"
                    + "|no (?:reason|point|place|use|way|thanks|good|match)|nope|waste[ds]?|lose[s]? (?:here|out)|(?:falls|drops|is|are|was) out|gives? (?:\\w+ ){0,4}a miss"
                    + "|not worth|money for nothing|mak(?:es|ing) no sense|out of the question|no from me|never again|been there|let go of|would be (?:silly|wrong|mad|too)"
                    + "|off the (?:table|list|menu)|(?:stays?|left|leave|remains?) (?:\\w+ ){0,3}(?:on the shelf|in the drawer|out)|(?:drops?|falls?|fell) (?:out|away|off|flat)|los(?:es|t) (?:on|out|here|the)"
                    + "|(?:don't|doesn't|won't|can't) (?:\\w+ ){0,2}(?:come into|get|qualify|cut it|make the|fly|fit|suit|work for)|out of (?:the race|it|this)|isn't for|not for|no good|no go|hard pass|a pass from me|pass(?:es)? here"
                    + "|belongs? elsewhere|better off|dead on arrival|down the drain|throw(?:ing)? money|cross(?:ed)? (?:it |that )?out|strike|struck|show(?:s|ed)? (?:\\w+ ){0,2}the door|spare (?:me|us)|forget (?:about )?(?!ting)|no chance|never \\w+"
                    + "|no (?!one|body|problem|matter|idea|doubt|longer|less|more|limit|cap)\\w+|too (?:much|heavy|expensive|complex|complicated|slow|big|costly)"),
    DECISION(
            "(?:i|we)(?:'d| would)(?: (?:rather|probably|definitely|certainly|also|simply))? (?:not|never|skip|avoid|leave|rule|turn|keep|pass|stay|steer|drop|refuse|decline|reject|strike|say no)"
                    + "|(?:i|we) (?:would ?n'?t|do ?n'?t (?:use|take|put|want|need|run)|won'?t|skip|avoid|refuse|rule|turned|left|kept|dropped)"
                    + "|^(?:not|no|never|skip|avoid) \\w+|(?<=[,;:.!?]\\s)(?:not|no|never|skip|avoid) \\w+|instead of|rather than|overkill|wrong (?:tool|choice)|hard no|no way|nope"
                    + "|(?:is|are|was|falls|drops) out|loses (?:here|out)?|(?:don't|doesn't|do not|does not) belong|(?:i'd|i would) (?:\\w+ ){0,2}(?:out|down|off)|over \\w+ because"),
    EMPTY_REASON(
            "overkill|annoy\\w*|nineties|eighties|sales people|warmed to|feels|been there|for banks|nobody|everyone|anyone|any more|anymore|too (?:much|complex|complicated|expensive|heavy|costly|pricey|big|old)|expensive|legacy|old.fashioned|outdated|dated|nobody (?:does|uses|wants)"
                    + "|no one (?:does|uses)|not modern|boring|ugly|hate|don't like|do not like|never liked|a pain|annoying|dead|obsolete|hassle|clunky"),
    REASON(
            "because|since|'?cause|as (?:it|we|you|the|that|they|there)|so that|that'?s why|due to|given|would mean|means|it'?d|it would"
                    + "|they'?d|you'?d|we'?d|too|needs?|no|doesn'?t|can'?t|cannot|don'?t|isn'?t|only|without|just|every|when|if|for"),
    FAILURE(
            "throttl\\w*|fail\\w*|los(?:e|es|ing|t)|dropp\\w*|duplicat\\w*|twice|stale|time(?:s|d)?.?outs?|stuck|hang\\w*|hung|crash\\w*|outage|down|slow\\w*"
                    + "|lag\\w*|spik\\w*|bill\\w*|surpris\\w*|leak\\w*|expos\\w*|block\\w*|reject\\w*|errors?|50[0-9]|429|overwhelm\\w*|flood\\w*|storms?|starv\\w*"
                    + "|exhaust\\w*|run(?:s|ning)? out|ran out|bottleneck|hot|skew\\w*|cold start\\w*|race|deadlock\\w*|corrupt\\w*|expir\\w*|miss(?:ed|es|ing)?"
                    + "|forg[eo]t\\w*|silent\\w*|wrong|br[eo]ak\\w*|broken?|bit(?:es|ten)? (?:us|me|you|people)|bites?"
                    + "|poison\\w*|pile\\w*|backlog|drift\\w*|lock(?:ed|s|ing)?|full|fill(?:s|ed)? up|die[sd]?|kill\\w*|hurt\\w*|burn\\w*|trouble|problem|pain\\w*|nasty"
                    + "|gone|vanish\\w*|disappear\\w*|stampede|thunder\\w*|overload\\w*|refus\\w*|den(?:y|ied)|cap(?:ped|s)?|delay\\w*|late|old|again|retr\\w+"),
    CONSEQUENCE(
            "so|which means|meaning|then|until|otherwise|because|ends? up|ended up|leads? to|caus\\w+|suddenly|nobody|and the|and you|and it|and we|and all"
                    + "|as a result|that means|unless|or else|when|if|once|after"),
    REMEDY(
            "we now|so we|so i|so you|(?:need|have|had) to|must|should|i'?d (?:set|put|add|use|keep|run|make|turn|alarm|cap|give|split)|fix\\w*|set\\w*|add\\w*"
                    + "|use[ds]?|enabl\\w*|turn(?:ed)? on|alarm\\w*|retr\\w*|backoff|back off|idempot\\w*|reserv\\w*|switch\\w*|mov\\w*|dead.letter|dlq|jitter|pre-?warm\\w*"
                    + "|cach\\w*|split\\w*|shorten\\w*|rais\\w*|lower\\w*|monitor\\w*|lifecycle|rotate|test\\w*|pin\\w*|cap|spread|instead|version\\w*|one per"),
    FLOW(
            "sends?|puts?|writ\\w+|reads?|calls?|trigger\\w*|pull\\w*|pick\\w*|push\\w*|stor\\w+|feed\\w*|behind|in front|forward\\w*|deliver\\w*|publish\\w*"
                    + "|subscri\\w*|consum\\w*|invok\\w*|rout\\w+|land\\w*|stream\\w*|loads?|quer\\w+|fetch\\w*|serv(?:e|es|ing)|pass\\w*|hand\\w*|drops?|poll\\w*|return\\w*"
                    + "|sav\\w+|goes|go (?:to|into|through)|fan\\w*|sits?|points?|upload\\w*|download\\w*|replicat\\w*|copie\\w*|copy|mount\\w*|attach\\w*|assum\\w*|encrypt\\w*"
                    + "|decrypt\\w*|scan\\w*|join\\w*|connect\\w*|listen\\w*|starts?|runs?|into|from|to|through|via|fires?|checks?|asks?|gets?|takes?|hits?|talks? to|works? (?:off|on|through)"),
    DEFINITION(
            "is (?:a|an|the|for|where|how|what|our|aws'?s?|just|basically|really|simply|your)|it'?s (?:a|an|the|for|where|how|what|your|basically|just|like|aws)|lets? (?:you|me|us|one|teams|people|\\w+ )"
                    + "|gives? (?:you|me|us|each|every)|managed|for \\w+ing|keeps?|holds?|stores?|where you|you (?:put|get|hand|give|point|throw|drop|write|tell|ask|describe|rent|keep|say|upload|send)|takes care"
                    + "|handles|acts as|think of|does (?:the|one)|that'?s (?:the|a|your|where|what)|turns|watches|records|decides|runs|builds|spreads|hands|answers|are (?:the|a|for)"),
    PRAISE(
            "great|awesome|amazing|robust|best practices?|important|modern|powerful|flexible|cost.effective|industry|leader|world.class|everyone|everybody|game.?chang\\w*"
                    + "|seamless\\w*|cutting.edge|love\\w*|super|nice|solid|scalab\\w*|scales|reliab\\w*|secur(?:e|ity)|resilien\\w*|efficient\\w*|optimi[sz]\\w*|leverag\\w*|synerg\\w*|essential|key|holistic");

    private final Pattern pattern;

    Cues(String words) {
        this.pattern = Pattern.compile("\\b(?:" + words + ")(?![\\w])", Pattern.CASE_INSENSITIVE);
    }

    /** How often the cue stands in a lower-case text, at most {@code most}. */
    int count(String lower, int most) {
        Matcher matcher = pattern.matcher(lower);
        int count = 0;
        while (count < most && matcher.find()) {
            count++;
        }
        return count;
    }

    boolean in(String lower) {
        return pattern.matcher(lower).find();
    }
}
