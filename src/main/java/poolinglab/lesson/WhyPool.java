package poolinglab.lesson;

import static poolinglab.figure.text.Quantity.count;
import static poolinglab.figure.text.Quantity.percent;

import poolinglab.figure.LedgerTable;
import poolinglab.network.LayerKind;
import poolinglab.network.Ledger;

/** A network without pooling, and where its parameters sit. */
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
        A convolutional network looks at an image through small filters, and ends in a dense
        layer that weighs everything the filters found. Here is one with two convolutions,
        written in a line:  %s
        """
            .formatted(networks.unpooled()));
    classroom.show(LedgerTable.of(ledger, classroom.ink()));
    classroom.say(
        """
        %s parameters, and %s of them, %s, belong to the dense layer: it has one for every
        value of every feature map and every class. The filters themselves are cheap.

        Neighbouring pixels say much the same. Pooling sums up each small group of them in one
        number, so that the maps shrink before the dense layer has to weigh them.\
        """
            .formatted(
                count(ledger.parameters()), count(dense), percent(dense, ledger.parameters())));
  }
}
