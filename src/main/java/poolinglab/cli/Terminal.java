package poolinglab.cli;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.OptionalInt;
import poolinglab.figure.text.Ink;
import poolinglab.figure.text.Markdown;

/**
 * Where a command reads and writes.
 *
 * @param out results
 * @param err progress and errors
 * @param in what a person types
 * @param ink how {@code out} is set off, and how wide it is
 * @param bars the width of progress bars on {@code err}; empty where none are drawn
 */
record Terminal(PrintWriter out, PrintWriter err, BufferedReader in, Ink ink, OptionalInt bars) {
  /** What every terminal has room for; results are never wider, on any of them. */
  static final int WIDTH = Ink.WIDTH;

  /** When escapes are written. */
  enum Colour {
    AUTO,
    ALWAYS,
    NEVER
  }

  /** Streams in UTF-8; neither colour nor bars. */
  static Terminal plain(InputStream in, OutputStream out, OutputStream err) {
    return new Terminal(
        new PrintWriter(out, true, StandardCharsets.UTF_8),
        new PrintWriter(err, true, StandardCharsets.UTF_8),
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)),
        Ink.PLAIN,
        OptionalInt.empty());
  }

  /**
   * The process's own streams. The launcher tells by a property which of them are a terminal, since
   * Java itself knows only of all together.
   */
  static Terminal ofProcess() {
    String terminals = System.getProperty("poolinglab.terminals", "");
    Map<String, String> environment = System.getenv();
    boolean smart = !"dumb".equals(environment.get("TERM"));
    boolean colourWanted = environment.getOrDefault("NO_COLOR", "").isEmpty();
    Terminal plain = plain(System.in, System.out, System.err);
    return new Terminal(
        plain.out,
        plain.err,
        plain.in,
        new Ink(
            smart && colourWanted && terminals.contains("out"),
            terminals.contains("out") ? columns() : WIDTH),
        smart && terminals.contains("err") ? OptionalInt.of(columns()) : OptionalInt.empty());
  }

  /**
   * The launcher knows how wide the terminal is; text and bars may be narrower than usual, not
   * wider.
   */
  private static int columns() {
    String columns = System.getProperty("poolinglab.columns", "");
    return columns.matches("[0-9]{1,4}") ? Math.min(WIDTH, Integer.parseInt(columns)) : WIDTH;
  }

  /** How many columns running text on {@code out} has. */
  int width() {
    return ink.width();
  }

  /** Prints Markdown as text that fits. */
  void print(String markdown) {
    out.print(Markdown.draw(markdown, ink, width()));
  }

  Terminal with(Colour colour) {
    return switch (colour) {
      case AUTO -> this;
      case ALWAYS -> new Terminal(out, err, in, new Ink(true, width()), bars);
      case NEVER -> new Terminal(out, err, in, new Ink(false, width()), bars);
    };
  }
}
