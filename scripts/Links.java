import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks after the links between the Markdown files given: each must lead to a file that is there, and, with a {@code #}, to one of
 * its headings. Prints those that do not and ends with 1. Links to other sites are left alone. Called by {@code ./check}.
 */
final class Links {
    /** {@code [text](target)} and {@code [text](target "title")}, also as a picture. */
    private static final Pattern LINK = Pattern.compile("\\]\\(<?([^)\\s>]+)>?(?:\\s+\"[^\"]*\")?\\)");

    private static final Pattern OTHER_SITE = Pattern.compile("[a-z][a-z+.-]*:.*");
    private static final Pattern HEADING = Pattern.compile("#{1,6}\\s+(.*?)\\s*#*");

    public static void main(String[] files) throws IOException {
        List<String> broken = new ArrayList<>();
        for (String file : files) {
            broken.addAll(brokenIn(Path.of(file)));
        }
        broken.forEach(System.err::println);
        System.exit(broken.isEmpty() ? 0 : 1);
    }

    private static List<String> brokenIn(Path page) throws IOException {
        List<String> broken = new ArrayList<>();
        List<String> lines = prose(page);
        for (int index = 0; index < lines.size(); index++) {
            Matcher link = LINK.matcher(lines.get(index).replaceAll("`[^`]*`", ""));
            while (link.find()) {
                if (!leadsSomewhere(page, link.group(1))) {
                    broken.add(page + ":" + (index + 1) + ": the link to " + link.group(1) + " leads nowhere");
                }
            }
        }
        return broken;
    }

    private static boolean leadsSomewhere(Path page, String target) throws IOException {
        if (OTHER_SITE.matcher(target).matches()) {
            return true;
        }
        String[] parts = target.split("#", 2);
        Path file = parts[0].isEmpty() ? page : page.resolveSibling(parts[0].replace("%20", " "));
        if (!Files.exists(file)) {
            return false;
        }
        return parts.length == 1 || !file.toString().endsWith(".md") || anchors(file).contains(parts[1]);
    }

    /** Headings as addresses: small letters, spaces as hyphens, other signs left out. */
    private static List<String> anchors(Path page) throws IOException {
        return prose(page).stream()
                .map(HEADING::matcher)
                .filter(Matcher::matches)
                .map(heading -> heading.group(1).toLowerCase(Locale.ROOT))
                .map(title -> title.replaceAll("[^\\p{L}\\p{N}\\s_-]", "").replace(' ', '-'))
                .toList();
    }

    /** The lines of a page, those of code blocks empty. */
    private static List<String> prose(Path page) throws IOException {
        List<String> lines = new ArrayList<>();
        boolean code = false;
        for (String line : Files.readAllLines(page)) {
            boolean fence = line.stripLeading().startsWith("```");
            lines.add(code || fence ? "" : line);
            code ^= fence;
        }
        return lines;
    }
}
