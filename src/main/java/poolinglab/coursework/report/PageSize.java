package poolinglab.coursework.report;

import java.util.stream.Stream;
import poolinglab.coursework.xray.Finding;
import poolinglab.figure.page.Html;

/** About how many characters of a page the details of a result take. */
final class PageSize {
  private static final int MARKUP = 400;
  private static final int MARKUP_OF_PART = 120;

  private PageSize() {}

  static int of(ResultDetails details) {
    Stream<String> findings = details.findings().stream().map(Finding::text);
    Stream<String> groups = details.groups().stream().map(group -> group.result().title());
    Stream<String> values =
        details.example().stream()
            .flatMap(
                example ->
                    Stream.concat(
                        Stream.of(example.call()),
                        example.grids().stream()
                            .flatMap(grid -> grid.pieces().stream())
                            .map(ValueFigure.Piece::text)));
    return MARKUP
        + Stream.of(Stream.of(details.message()), findings, groups, values)
            .flatMap(texts -> texts)
            .mapToInt(text -> MARKUP_OF_PART + Html.escape(text).length())
            .sum();
  }
}
