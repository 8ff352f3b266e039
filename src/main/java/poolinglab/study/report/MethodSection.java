package poolinglab.study.report;

import poolinglab.figure.page.Html;
import poolinglab.figure.page.HtmlPage;
import poolinglab.study.ImageFacts;
import poolinglab.study.Machine;
import poolinglab.study.Settings;
import poolinglab.study.StudyResults;
import poolinglab.study.Words;

/** How the figures came about, and what may be read into them. */
final class MethodSection {
  private static final double EXAMPLE = 0.95;

  private MethodSection() {}

  static String of(StudyResults results, Machine machine) {
    Settings settings = results.plan().settings();
    ImageFacts images = results.images();
    String training =
        "Every network learned from %s images of %s and was tested on %s others, all of %d×%d pixels. It saw the training images %s, in batches of %d, with Adam and a learning rate of %s. Seeds 1 to %d gave the first weights and the order of the images; the same seed gives the same result."
            .formatted(
                Words.count(images.training()),
                Words.list(images.classes()),
                Words.count(images.test()),
                images.shape().height(),
                images.shape().width(),
                settings.epochs() == 1 ? "once" : settings.epochs() + " times",
                settings.batchSize(),
                settings.learningRate(),
                settings.seeds());
    String judging =
        "A difference counts as clear only when every seed of one network lies above every seed of the other, and when the means differ by more than the standard error that %s test images leave: √(a·(1 − a)/%s), which is %s at an accuracy of %s. With fewer than 3 seeds nothing counts as clear. It is a rule of thumb and no proof: with 3 seeds, of two networks that are alike one lies above the other once in 10 times."
            .formatted(
                Words.count(images.test()),
                images.test(),
                Words.points(results.judge().standardError(EXAMPLE)),
                Words.percent(EXAMPLE));
    String costs =
        "Parameters, multiply-accumulates and activations (float32) are counted from the layers;"
            + " poolings count no multiplication. Seconds an epoch are the median over a network's"
            + " epochs, without the tests; milliseconds an image are the median of 40 answers about"
            + " one image alone, after 10 that do not count. Both hold for "
            + machine.words()
            + ", with whatever else it did.";
    return HtmlPage.section(
        "method",
        "How it was measured",
        "<p>%s</p>\n<p>%s</p>\n<p>%s</p>\n"
            .formatted(Html.escape(training), Html.escape(judging), Html.escape(costs)));
  }
}
