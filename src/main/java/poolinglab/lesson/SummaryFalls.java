package poolinglab.lesson;

import static poolinglab.figure.text.Quantity.count;

import poolinglab.figure.text.TextTable;
import poolinglab.network.LayerKind;
import poolinglab.network.Ledger;
import poolinglab.network.Savings;

/** What padding saves and what pooling saves, told apart. */
final class SummaryFalls implements Chapter {
  @Override
  public String title() {
    return "The summary falls, and why";
  }

  @Override
  public void teach(Classroom classroom) {
    Savings savings = Savings.of(LessonNetworks.forImages(classroom.images()).pooled());
    classroom.say(
        """
        From %s parameters to %s. But two things changed between the first network and this
        one: the poolings came in, and the padding of the convolutions went out (from same, which
        keeps the size, to valid, which trims the border). One at a time:\
        """
            .formatted(
                count(savings.sameUnpooled().parameters()),
                count(savings.validPooled().parameters())));
    TextTable table =
        new TextTable("convolutions", "pooling", "in convolutions", "in the dense layer", "in all")
            .left(1);
    row(table, "same", "none", savings.sameUnpooled());
    row(table, "valid", "none", savings.validUnpooled());
    row(table, "same", "max 2×2", savings.samePooled());
    row(table, "valid", "max 2×2", savings.validPooled());
    classroom.show(table.draw(classroom.ink()));
    classroom.say(
        """
        Valid alone saves %s, pooling alone %s. The convolutions keep their %s in all
        four: a filter is as large as it is, however large the map it slides over. All that is
        saved is saved in the dense layer, because fewer values reach it.\
        """
            .formatted(
                count(savings.byPadding()),
                count(savings.byPooling()),
                count(savings.keptInConvolutions())));
  }

  private static void row(TextTable table, String padding, String pooling, Ledger ledger) {
    table.row(
        padding,
        pooling,
        count(ledger.parametersIn(LayerKind.CONVOLUTION)),
        count(ledger.parametersIn(LayerKind.DENSE)),
        count(ledger.parameters()));
  }
}
