package poolinglab.cli;

import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import poolinglab.Meter;

/** Progress bars on standard error, where that is a terminal. */
final class Bars {
  private Bars() {}

  static Meter.Maker on(Terminal terminal) {
    if (terminal.bars().isEmpty()) {
      return Meter.SILENT;
    }
    // A bar as wide as the terminal would wrap on some.
    int width = terminal.bars().getAsInt() - 1;
    return (what, total) -> start(what, total, width);
  }

  private static Meter start(String what, long total, int width) {
    ProgressBar bar =
        new ProgressBarBuilder()
            .setTaskName(what)
            .setInitialMax(total)
            .setStyle(ProgressBarStyle.UNICODE_BLOCK)
            .setConsumer(new ConsoleProgressBarConsumer(new PrintStream(System.err, true), width))
            .clearDisplayOnFinish()
            .build();
    return new Meter() {
      @Override
      public void at(long done, String note) {
        bar.stepTo(done);
        bar.setExtraMessage(note);
      }

      @Override
      public void close() {
        bar.close();
      }
    };
  }
}
