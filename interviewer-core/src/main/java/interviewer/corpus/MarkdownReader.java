package interviewer.corpus;

import interviewer.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Reads Markdown (CommonMark with tables) into an outline: headings, paragraphs, items, rows and code, as plain
 * words without the marks. HTML and front matter are left out. Thread-safe: parser and visitors hold no state between documents.
 */
final class MarkdownReader {
    /** Between two rules at the very beginning, the first line a key; a byte order mark may have left a space. */
    private static final Pattern FRONT_MATTER = Pattern.compile(
            "\\h?---\\h*\\R(?=[\\w-]+:)(?:(?!(?:---|\\.{3})\\h*(?:\\R|\\z)).*+\\R)*+(?:---|\\.{3})\\h*(?:\\R|\\z)");

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .build();

    private MarkdownReader() {}

    static void read(String markdown, OutlineBuilder outline) {
        Matcher frontMatter = FRONT_MATTER.matcher(markdown);
        String body = frontMatter.lookingAt()
                ? "\n".repeat(frontMatter.end()) + markdown.substring(frontMatter.end()) // so that places stay
                : markdown;
        PARSER.parse(body).accept(new Walk(outline));
    }

    /** Goes through the blocks of a document. A list, or code, belongs to the paragraph before it. */
    private static final class Walk extends AbstractVisitor {
        private final OutlineBuilder outline;
        private int depth;

        Walk(OutlineBuilder outline) {
            this.outline = outline;
        }

        @Override
        public void visit(Heading heading) {
            outline.heading(heading.getLevel(), words(heading), place(heading));
        }

        @Override
        public void visit(Paragraph paragraph) {
            if (depth == 0) {
                outline.closeBlock();
            }
            outline.text(words(paragraph), place(paragraph));
        }

        @Override
        public void visit(org.commonmark.node.BulletList list) {
            items(list);
        }

        @Override
        public void visit(org.commonmark.node.OrderedList list) {
            items(list);
        }

        /** What a paragraph leads up to belongs to it; behind anything else it stands for itself. */
        private void beginBehindParagraph(Node node) {
            if (depth == 0 && !(node.getPrevious() instanceof Paragraph)) {
                outline.closeBlock();
            }
        }

        private void items(ListBlock list) {
            beginBehindParagraph(list);
            depth++;
            visitChildren(list);
            depth--;
        }

        @Override
        public void visit(FencedCodeBlock code) {
            code(code.getLiteral(), code);
        }

        @Override
        public void visit(IndentedCodeBlock code) {
            code(code.getLiteral(), code);
        }

        private void code(String text, Node node) {
            beginBehindParagraph(node);
            outline.text(text.strip(), place(node));
        }

        @Override
        public void visit(HtmlBlock html) {
            // marks, not words
        }

        @Override
        public void visit(CustomBlock block) {
            if (block instanceof TableBlock) {
                outline.closeBlock();
                table(block);
            } else {
                visitChildren(block);
            }
        }

        /** Each row with the heads of its columns: alone it says nothing. */
        private void table(CustomBlock table) {
            List<String> heads = new ArrayList<>();
            for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
                for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                    if (heads.isEmpty()) {
                        heads.addAll(cells((TableRow) row));
                    } else {
                        outline.text(row(heads, cells((TableRow) row)), place(row));
                    }
                }
            }
        }

        private static List<String> cells(TableRow row) {
            List<String> cells = new ArrayList<>();
            for (Node cell = row.getFirstChild(); cell instanceof TableCell; cell = cell.getNext()) {
                cells.add(words(cell));
            }
            return cells;
        }

        private static String row(List<String> heads, List<String> cells) {
            List<String> told = new ArrayList<>();
            for (int column = 0; column < cells.size(); column++) {
                String head = column < heads.size() ? heads.get(column) : "";
                told.add(head.isBlank() ? cells.get(column) : head + ": " + cells.get(column));
            }
            return String.join("; ", told);
        }
    }

    private static Span place(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        if (spans.isEmpty()) {
            return new Span(0, 0);
        }
        SourceSpan last = spans.getLast();
        return new Span(spans.getFirst().getInputIndex(), last.getInputIndex() + last.getLength());
    }

    /** What a reader sees of a node. */
    private static String words(Node node) {
        StringBuilder words = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                words.append(code.getLiteral());
            }

            @Override
            public void visit(HtmlInline mark) {
                words.append(' '); // a line break in a table, mostly
            }

            @Override
            public void visit(SoftLineBreak end) {
                words.append(' ');
            }

            @Override
            public void visit(HardLineBreak end) {
                words.append(' ');
            }
        });
        return words.toString();
    }
}
