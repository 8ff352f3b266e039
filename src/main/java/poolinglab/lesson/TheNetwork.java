package poolinglab.lesson;

import poolinglab.figure.LedgerTable;
import poolinglab.figure.text.TextBlock;
import poolinglab.network.Ledger;

/** Pooling between the convolutions of a network. */
final class TheNetwork implements Chapter {
  @Override
  public String title() {
    return "In a network";
  }

  @Override
  public void teach(Classroom classroom) {
    LessonNetworks networks = LessonNetworks.forImages(classroom.images());
    classroom.say(
        """
        Convolution, max pooling, convolution, max pooling; then everything is flattened into a
        dense layer, whose softmax gives each class a probability:\
        """);
    classroom.show(
        TextBlock.of(
            "ConvolutionalNetwork.on(%d, %d, %d)"
                .formatted(
                    classroom.images().size().height(),
                    classroom.images().size().width(),
                    classroom.images().set().channels()),
            "    .convolution(5, 3)   // 5 filters of 3×3",
            "    .maxPool(2)",
            "    .convolution(15, 3)",
            "    .maxPool(2)",
            "    .dense(%d)".formatted(classroom.images().set().classNames().size())));
    classroom.say("or, as one line:  " + networks.pooled());
    classroom.show(LedgerTable.of(Ledger.of(networks.pooled())));
    classroom.say(
        """
        The pooling layers have no parameters at all: there is nothing to learn in a maximum.
        The receptive field is the part of the picture that one value sees. After pooling,
        every step covers twice as many pixels, so the second convolution sees more of the
        picture.\
        """);
  }
}
