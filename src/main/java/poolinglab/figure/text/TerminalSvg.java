package poolinglab.figure.text;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text with escapes as an SVG picture of the terminal that would show it, for pages and slides.
 * Understands the escapes that {@link Ink} writes.
 */
public final class TerminalSvg {
  private static final Pattern PIECE =
      Pattern.compile("(?:\u001B\\[([0-9;]*)m)?([^\u001B]*)(?:\u001B\\[0m)?");
  private static final double CELL_WIDTH = 8.4;
  private static final int LINE_HEIGHT = 18;
  private static final int MARGIN = 16;
  private static final int BASELINE = 13;
  private static final int FIRST_GREY = 232;
  private static final char NO_BREAK_SPACE = '\u00A0';

  private TerminalSvg() {}

  /**
   * Draws.
   *
   * @param description what the picture shows, for those who cannot see it
   */
  public static String of(TextBlock block, String description) {
    List<String> lines = block.lines();
    double width = 2 * MARGIN + block.width() * CELL_WIDTH;
    int height = 2 * MARGIN + lines.size() * LINE_HEIGHT;
    StringBuilder svg = new StringBuilder();
    svg.append(
        format(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %.0f %d\" width=\"%.0f\""
                + " height=\"%d\" role=\"img\">%n<title>%s</title>%n",
            width, height, width, height, escape(description)));
    svg.append(
        format("<rect width=\"%.0f\" height=\"%d\" rx=\"8\" fill=\"#16181d\"/>%n", width, height));
    svg.append(
        "<g font-family=\"DejaVu Sans Mono, Menlo, Consolas, monospace\" font-size=\"14\""
            + " fill=\"#d8dee9\">\n");
    for (int i = 0; i < lines.size(); i++) {
      drawLine(svg, lines.get(i), MARGIN + i * LINE_HEIGHT);
    }
    return svg.append("</g>\n</svg>\n").toString();
  }

  private static void drawLine(StringBuilder svg, String line, int top) {
    int column = 0;
    Matcher piece = PIECE.matcher(line);
    while (piece.find() && piece.end() > piece.start()) {
      String code = piece.group(1) == null ? "" : piece.group(1);
      String text = piece.group(2);
      double left = MARGIN + column * CELL_WIDTH;
      if (text.equals("▀")) {
        drawPixels(svg, code.split(";"), left, top);
      } else if (!text.isBlank()) {
        svg.append(
            format(
                "<text x=\"%.1f\" y=\"%d\" textLength=\"%.1f\"%s>%s</text>%n",
                left, top + BASELINE, text.length() * CELL_WIDTH, style(code), spaced(text)));
      }
      column += text.length();
    }
  }

  /** {@code 38;5;above;48;5;below}: the two halves of the character. */
  private static void drawPixels(StringBuilder svg, String[] codes, double left, int top) {
    String shape = "<rect x=\"%.1f\" y=\"%.1f\" width=\"8.5\" height=\"9.1\" fill=\"%s\"/>%n";
    svg.append(format(shape, left, (double) top, grey(codes[2])));
    svg.append(format(shape, left, top + LINE_HEIGHT / 2.0, grey(codes[5])));
  }

  private static String grey(String code) {
    int level = 8 + 10 * (Integer.parseInt(code) - FIRST_GREY);
    return format("#%02x%02x%02x", level, level, level);
  }

  private static String style(String code) {
    return switch (code) {
      case "1" -> " font-weight=\"bold\" fill=\"#ffffff\"";
      case "2" -> " fill=\"#8b93a1\"";
      case "36" -> " fill=\"#7fd1e0\"";
      case "1;36" -> " font-weight=\"bold\" fill=\"#7fd1e0\"";
      case "1;32" -> " font-weight=\"bold\" fill=\"#a3d977\"";
      case "1;31" -> " font-weight=\"bold\" fill=\"#ff7b72\"";
      case "1;33" -> " font-weight=\"bold\" fill=\"#ffd166\"";
      default -> "";
    };
  }

  /** With spaces that no browser collapses; some ignore xml:space. */
  private static String spaced(String text) {
    return escape(text).replace(' ', NO_BREAK_SPACE);
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern.replace("%n", "\n"), values);
  }
}
