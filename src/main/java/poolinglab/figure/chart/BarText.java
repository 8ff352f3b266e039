package poolinglab.figure.chart;

import java.util.ArrayList;
import java.util.List;
import poolinglab.figure.text.Ink;
import poolinglab.figure.text.TextBlock;

/** Bars in characters, eighths of one where the terminal draws blocks. */
final class BarText {
  private static final int COLUMNS = 40;
  private static final String EIGHTHS = " ▏▎▍▌▋▊▉";

  private BarText() {}

  static TextBlock of(BarChart chart, Ink ink) {
    Scale along = chart.along();
    int wide = chart.bars().stream().mapToInt(bar -> bar.name().length()).max().orElseThrow();
    int line =
        chart
            .reference()
            .map(bar -> (int) Math.round(COLUMNS * along.share(bar.length().value())))
            .orElse(-1);
    List<String> lines = new ArrayList<>(List.of(ink.bold(chart.title()), along.name()));
    for (BarChart.Bar bar : chart.bars()) {
      StringBuilder blocks = new StringBuilder(blocks(along.share(bar.length().value()), ink));
      if (line >= blocks.length()) {
        blocks.append(" ".repeat(line - blocks.length())).append(ink.colour() ? '┊' : ':');
      }
      String name = bar.name() + " ".repeat(wide - bar.name().length());
      lines.add(name + "  " + blocks + " " + along.write(bar.length()));
    }
    chart
        .reference()
        .ifPresent(
            bar ->
                lines.add(
                    (ink.colour() ? "┊ " : ": ") + bar.name() + " " + along.write(bar.length())));
    return new TextBlock(lines);
  }

  private static String blocks(double share, Ink ink) {
    if (!ink.colour()) {
      return "#".repeat((int) Math.round(share * COLUMNS));
    }
    int eighths = (int) Math.round(share * COLUMNS * 8);
    String end = eighths % 8 == 0 ? "" : EIGHTHS.substring(eighths % 8, eighths % 8 + 1);
    return "█".repeat(eighths / 8) + end;
  }
}
