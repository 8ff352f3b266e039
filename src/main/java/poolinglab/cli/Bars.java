package poolinglab.cli;

import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import poolinglab.lesson.Meter;

/** Progress bars on standard error, where that is a terminal. */
final class Bars {
  private static final int WIDTH = 90;

  private Bars() {}

  static Meter.Maker on(Terminal terminal) {
    return terminal.bars() ? Bars::start : Meter.SILENT;
  }

  private static Meter start(String what, long total) {
    ProgressBar bar =
        new ProgressBarBuilder()
            .setTaskName(what)
            .setInitialMax(total)
            .setStyle(ProgressBarStyle.UNICODE_BLOCK)
            .setConsumer(new ConsoleProgressBarConsumer(new PrintStream(System.err, true), WIDTH))
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
