package poolinglab.lesson;

import java.util.List;
import poolinglab.figure.LedgerTable;
import poolinglab.network.Ledger;

/** Pooling between the convolutions of a network. */
final class TheNetwork implements Chapter {
  @Override
  public String title() {
    return "In a network";
  }

  @Override
  public List<String> scenes() {
    return List.of("network");
  }

  @Override
  public void teach(Classroom classroom) {
    LessonNetworks networks = LessonNetworks.forImages(classroom.images());
    classroom.say(
        """
        Convolution, max pooling, convolution, max pooling; then everything is flattened into a
        dense layer, whose softmax gives each class a probability:\
        """);
    classroom.code(
        """
        ConvolutionalNetwork.on(%d, %d, %d)
            .convolution(5, 3)   // 5 filters of 3×3
            .maxPool(2)
            .convolution(15, 3)
            .maxPool(2)
            .dense(%d)
        """
            .formatted(
                classroom.images().size().height(),
                classroom.images().size().width(),
                classroom.images().set().channels(),
                classroom.images().set().classNames().size()));
    classroom.say("or, as one line:  " + networks.pooled());
    classroom.show(LedgerTable.of(Ledger.of(networks.pooled())));
    classroom.ask(
        "How many parameters do the two pooling layers have?",
        "None at all: there is nothing to learn in a maximum.");
    classroom.say(
        """
        The receptive field is the part of the picture that one value sees. After pooling,
        every step covers twice as many pixels, so the second convolution sees more of the
        picture.\
        """);
  }
}
