package interviewer.corpus;

import interviewer.corpus.Mended.Repair;
import interviewer.corpus.Passage.Kind;
import interviewer.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the guide. Its headings carry no mark, so a line is known by its shape and by what follows:
 *
 * <pre>
 * guide     = title subtitle preface* category* reference quiz cheatSheet patterns
 * preface   = heading paragraph+
 * category  = number ". " name  paragraph?  service*
 * service   = heading "What it solves: " paragraph  part*        (Step Functions: a paragraph instead)
 * part      = label bullet+ | callOut
 * label     = "Key talking points:" | "Production gotchas ...:" | "Failure modes ...:"
 * callOut   = heading (paragraph | bullet)+
 * bullet    = "- " text                                          (may go on in the next line: see {@link #listItems})
 * reference = heading paragraph row+
 * quiz      = heading line line                                  (left over from a web page: no content)
 * cheatSheet= heading paragraph bullet{5} paragraph
 * patterns  = heading paragraph ("Pattern " number ": " text)+ paragraph+
 * heading   = a short line that ends in a letter, a digit or a bracket
 * </pre>
 *
 * The damage that this mends is listed in {@code docs/corpus.md}.
 */
final class GuideParser {
    private static final String SOLVES = "What it solves:";
    private static final Pattern CATEGORY = Pattern.compile("\\d{1,2}\\. [A-Z][\\w/ ]+");
    private static final Pattern LABEL = Pattern.compile("(Key talking points|Production gotchas|Failure modes).*:");
    private static final Pattern PATTERN = Pattern.compile("(Pattern \\d: [^.]+)\\. .*");
    private static final Pattern GLUED_ITEM =
            Pattern.compile("(?<=\\.) - (?=[A-Z])| (?=\\d\\. (?:Latency|Queue depth):)");
    private static final Pattern UNFINISHED = Pattern.compile(".*[^.!?\"]$");

    private static final String REFERENCE = "Quick Reference: When to Use What";
    private static final String QUIZ = "Test Your Understanding";
    private static final String CHEAT_SHEET = "Interview Cheat Sheet";
    private static final String PATTERNS = "Common Architectural Patterns with AWS Services";
    private static final String STEP_FUNCTIONS = "Step Functions";
    private static final String COMPUTE = "1. Compute";
    private static final Set<String> PREFACES = Set.of("Why This Guide Exists", "How to use this guide");

    private static final List<Repair> REPAIRS = List.of(
            new Repair("/api/*to your ALB and/*to S3", "/api/* to your ALB and /* to S3"),
            new Repair("ml.g5.xlargefor", "ml.g5.xlarge for"),
            new Repair("MODELstatements", "MODEL statements"),
            new Repair("Functionconstruct", "Function construct"),
            new Repair("ARestApiconstruct", "A RestApi construct"),
            new Repair("diffshows", "diff shows"),
            new Repair("Functionthat", "Function that"),
            new Repair("invokeruns", "invoke runs"),
            new Repair("container.sam local start-apistarts", "container. sam local start-api starts"),
            new Repair("( sam sync)", "(sam sync)"));

    private final Document document;
    private final List<Line> lines;
    private final List<Section> sections = new ArrayList<>();
    private String category = "";
    private int at;

    GuideParser(Document document) {
        this.document = document;
        this.lines = Line.of(document.text()).stream()
                .filter(line -> !line.text().isBlank())
                .toList();
    }

    List<Section> parse() {
        at = 2; // title and subtitle
        while (at < lines.size()) {
            String text = line().text();
            if (PREFACES.contains(text)) {
                preface();
            } else if (CATEGORY.matcher(text).matches()) {
                category();
            } else if (text.equals(REFERENCE)) {
                reference();
            } else if (text.equals(QUIZ)) {
                at += 3;
            } else if (text.equals(CHEAT_SHEET)) {
                cheatSheet();
            } else if (text.equals(PATTERNS)) {
                patterns();
            } else if (text.equals("Now, storage:")) {
                at++;
            } else {
                service();
            }
        }
        return sections;
    }

    private void preface() {
        String heading = take().text();
        SectionBuilder section = new SectionBuilder("guide." + SectionBuilder.slug(heading), List.of(heading));
        section.paragraphs("text", "", Kind.INTRODUCTION, paragraphs());
        sections.add(section.build());
    }

    private void category() {
        category = take().text();
        SectionBuilder section = new SectionBuilder("guide." + SectionBuilder.slug(category), List.of(category));
        section.paragraphs("text", "", Kind.INTRODUCTION, List.of(mended(take())));
        sections.add(section.build());
    }

    private void service() {
        String heading = take().text();
        String home = heading.equals(STEP_FUNCTIONS) ? COMPUTE : category;
        SectionBuilder section = new SectionBuilder("guide." + SectionBuilder.slug(heading), List.of(home, heading));
        Mended solves = mended(take());
        int label = solves.text().startsWith(SOLVES) ? SOLVES.length() + 1 : 0;
        Mended purpose = solves.slice(new Span(label, solves.text().length()));
        section.paragraphs("purpose", "", Kind.PURPOSE, List.of(purpose));
        int callOuts = 0;
        while (at < lines.size() && !startsSection()) {
            if (LABEL.matcher(line().text()).matches()) {
                list(section);
            } else {
                callOut(section, ++callOuts);
            }
        }
        sections.add(section.build());
    }

    private void list(SectionBuilder section) {
        String label = take().text();
        if (label.startsWith("Key")) {
            section.items("talking-points", label, Kind.TALKING_POINT, listItems());
        } else if (label.startsWith("Production")) {
            section.items("gotchas", label, Kind.GOTCHA, listItems());
        } else {
            section.items("failure-modes", label, Kind.FAILURE_MODE, listItems());
        }
    }

    private void callOut(SectionBuilder section, int number) {
        String heading = take().text();
        String name = "call-out-" + number;
        if (line().isBullet()) {
            section.items(name, heading, Kind.CALL_OUT, listItems());
        } else {
            section.paragraphs(name, heading, Kind.CALL_OUT, paragraphs());
        }
    }

    private void reference() {
        String heading = take().text();
        SectionBuilder section = new SectionBuilder("guide.quick-reference", List.of(heading));
        section.paragraphs("text", "", Kind.INTRODUCTION, List.of(mended(take())));
        TableRows rows = new TableRows(document.file());
        List<Line> table = new ArrayList<>();
        while (line().isRow()) {
            table.add(take());
        }
        for (TableRows.Row row : rows.read(table)) {
            String name = SectionBuilder.slug(row.heading());
            section.items(name, row.heading(), Kind.DECISION, List.of(row.text()));
        }
        sections.add(section.build());
    }

    private void cheatSheet() {
        String heading = take().text();
        SectionBuilder section = new SectionBuilder("guide.cheat-sheet", List.of(heading));
        section.paragraphs("text", "", Kind.INTRODUCTION, List.of(mended(take())));
        List<Mended> steps = new ArrayList<>();
        for (Mended step : listItems()) {
            steps.add(step.prefixed((steps.size() + 1) + ". "));
        }
        section.items("steps", "The five steps", Kind.RUBRIC, steps);
        section.paragraphs("formula", "", Kind.RUBRIC, paragraphs());
        sections.add(section.build());
    }

    private void patterns() {
        String heading = take().text();
        SectionBuilder section = new SectionBuilder("guide.patterns", List.of(heading));
        section.paragraphs("text", "", Kind.INTRODUCTION, List.of(mended(take())));
        Matcher pattern = PATTERN.matcher(line().text());
        for (int number = 1; pattern.matches(); number++) {
            section.paragraphs("pattern-" + number, pattern.group(1), Kind.PATTERN, List.of(mended(take())));
            pattern = PATTERN.matcher(line().text());
        }
        section.paragraphs("wrap-up", "", Kind.PATTERN, paragraphs());
        sections.add(section.build());
    }

    /** Lines up to the next heading, label, bullet or row. */
    private List<Mended> paragraphs() {
        List<Mended> paragraphs = new ArrayList<>();
        while (at < lines.size() && isParagraph(line())) {
            paragraphs.add(mended(take()));
        }
        return paragraphs;
    }

    /**
     * The bullets of a list. Code words broke out of their bullets onto lines of their own and took the rest of the bullet, and
     * sometimes the next bullet, with them. So: a bullet that does not end a sentence goes on in the next line, a line that
     * begins small is a bullet that lost its mark, and a full stop, a dash and a capital begin a new bullet.
     */
    private List<Mended> listItems() {
        List<Mended> items = new ArrayList<>();
        while (at < lines.size() && (line().isBullet() || isLostBullet(line()))) {
            Line first = take();
            Mended item = Mended.of(document.file(), first);
            item = first.isBullet() ? item.slice(new Span(2, first.text().length())) : item;
            while (at < lines.size() && UNFINISHED.matcher(item.text()).matches() && !line().isBullet()) {
                item = item.join(Mended.of(document.file(), take()));
            }
            split(item.repairAll(REPAIRS), items);
        }
        return items;
    }

    private static void split(Mended item, List<Mended> items) {
        Matcher glue = GLUED_ITEM.matcher(item.text());
        int start = 0;
        while (glue.find()) {
            items.add(item.slice(new Span(start, glue.start())));
            start = glue.end();
        }
        items.add(item.slice(new Span(start, item.text().length())));
    }

    private boolean startsSection() {
        String text = line().text();
        boolean chapter = CATEGORY.matcher(text).matches()
                || text.equals(REFERENCE)
                || text.equals(STEP_FUNCTIONS)
                || text.equals("Now, storage:");
        return chapter || (at + 1 < lines.size() && lines.get(at + 1).text().startsWith(SOLVES));
    }

    private static boolean isParagraph(Line line) {
        boolean sentence =
                line.text().length() > 40 && !UNFINISHED.matcher(line.text()).matches();
        return sentence && !line.isBullet() && !line.isRow();
    }

    private static boolean isLostBullet(Line line) {
        return Character.isLowerCase(line.text().charAt(0)) && isParagraph(line);
    }

    private Line line() {
        return lines.get(at);
    }

    private Line take() {
        return lines.get(at++);
    }

    private Mended mended(Line line) {
        return Mended.of(document.file(), line).repairAll(REPAIRS);
    }
}
