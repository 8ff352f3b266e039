package poolinglab.lesson;

import static poolinglab.figure.text.Quantity.count;

import java.util.List;
import poolinglab.figure.SavingsTable;
import poolinglab.network.Savings;

/** What padding saves and what pooling saves, each on its own. */
final class SummaryFalls implements Chapter {
  @Override
  public String title() {
    return "Far fewer parameters, and why";
  }

  @Override
  public List<String> scenes() {
    return List.of("network");
  }

  @Override
  public void teach(Classroom classroom) {
    Savings savings = Savings.of(LessonNetworks.forImages(classroom.images()).pooled());
    classroom.say(
        """
        From %s parameters down to %s. But two things changed between the first network and
        this one: pooling was added, and the convolutions lost their padding (from same, which
        keeps the size, to valid, which trims the border). Look at them one at a time:\
        """
            .formatted(
                count(savings.sameUnpooled().parameters()),
                count(savings.validPooled().parameters())));
    classroom.show(SavingsTable.of(savings, "max 2×2"));
    classroom.ask(
        "Which of the two saves more, and in which layer?",
        """
        Valid convolutions alone save %s, pooling alone saves %s. The convolutions have the
        same %s parameters in all four networks, because a filter has the same size whatever
        map it slides over. Everything is saved in the dense layer, because fewer values reach
        it.\
        """
            .formatted(
                count(savings.byPadding()),
                count(savings.byPooling()),
                count(savings.keptInConvolutions())));
  }
}
