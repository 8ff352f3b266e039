package poolinglab.lesson;

import static poolinglab.figure.text.Quantity.count;
import static poolinglab.figure.text.Quantity.percent;

import poolinglab.figure.LedgerTable;
import poolinglab.network.LayerKind;
import poolinglab.network.Ledger;

/** A network without pooling, and where its parameters are. */
final class WhyPool implements Chapter {
  @Override
  public String title() {
    return "Why pool?";
  }

  @Override
  public void teach(Classroom classroom) {
    LessonNetworks networks = LessonNetworks.forImages(classroom.images());
    Ledger ledger = Ledger.of(networks.unpooled());
    long dense = ledger.parametersIn(LayerKind.DENSE);
    classroom.say(
        """
        A convolutional network looks at an image through small filters and ends in a dense
        layer, which weighs everything the filters found. Here is one with two convolutions,
        written as one line:  %s
        """
            .formatted(networks.unpooled()));
    classroom.show(LedgerTable.of(ledger));
    classroom.ask(
        "Which layer has most of the parameters, and why that one?",
        """
        Of %s parameters, %s (%s) belong to the dense layer: for each class, it needs one for
        every value of every feature map. The filters themselves are cheap.\
        """
            .formatted(
                count(ledger.parameters()), count(dense), percent(dense, ledger.parameters())));
    classroom.say(
        """
        Neighbouring pixels say much the same thing. Pooling replaces each small group of them
        with a single number, so the maps shrink before the dense layer has to weigh them.\
        """);
  }
}
