package poolinglab.study.report;

import poolinglab.figure.page.Html;

/** A sentence as it stands on the page. */
final class Sentence {
  private static final char NO_BREAK_SPACE = '\u00A0';

  private Sentence() {}

  /** Without markup, and with no line end between a number and its per cent. */
  static String html(String text) {
    return Html.escape(text).replace(" %", NO_BREAK_SPACE + "%");
  }
}
