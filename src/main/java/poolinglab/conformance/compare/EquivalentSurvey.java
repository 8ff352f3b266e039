package poolinglab.conformance.compare;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;
import poolinglab.conformance.PoolingCase;
import poolinglab.conformance.library.LibraryForm;
import poolinglab.ladder.Rung;
import poolinglab.ladder.RungName;

/**
 * Random cases of what Deeplearning4j lacks. Each is put as a pooling that it has; by hand the two
 * must come to the same, and that pooling is then compared with every rung of the ladder and with
 * the library.
 */
public record EquivalentSurvey(
    long seed, int cases, Map<EquivalentKind, Row> rows, List<Differing> differing) {

  /**
   * How the cases of one kind did.
   *
   * @param rungs answers by rungs of the ladder, the reference's own among them
   * @param library answers by the library, in either form
   */
  public record Row(int cases, int rungs, int library, int differing) {
    private Row plus(Row other) {
      return new Row(
          cases + other.cases,
          rungs + other.rungs,
          library + other.library,
          differing + other.differing);
    }
  }

  /** An answer that is wrong: by hand, by a rung, or by a form of the library. */
  public record Differing(int number, EquivalentKind kind, String by, String what) {}

  /** Asks cases 0 to {@code cases − 1} of {@code seed}, which are of all kinds in turn. */
  public static EquivalentSurvey of(long seed, int cases, IntConsumer done) {
    return of(seed, cases, done, UnaryOperator.identity(), RungSurvey::ask, Judge::of);
  }

  /**
   * The same with other answers.
   *
   * @param change what becomes of a case after it was drawn
   * @param byRungs what each rung has wrong, if anything
   */
  static EquivalentSurvey of(
      long seed,
      int cases,
      IntConsumer done,
      UnaryOperator<Equivalent> change,
      Function<PoolingCase, Map<Rung, Optional<String>>> byRungs,
      Function<LibraryForm, Judge> judges) {
    EquivalentKind[] kinds = EquivalentKind.values();
    Map<EquivalentKind, Row> rows = new EnumMap<>(EquivalentKind.class);
    List<Differing> differing = new ArrayList<>();
    for (int number = 0; number < cases; number++) {
      EquivalentKind kind = kinds[number % kinds.length];
      Equivalent drawn = change.apply(kind.draw(seed, number));
      Asking asking = new Asking(number, kind, new ArrayList<>());
      asking.byHand(drawn);
      int rungs = asking.rungs(byRungs.apply(drawn.asked()));
      int library = asking.library(drawn, judges);
      differing.addAll(asking.wrong());
      rows.merge(kind, new Row(1, rungs, library, asking.wrong().size()), Row::plus);
      done.accept(number + 1);
    }
    return new EquivalentSurvey(seed, cases, rows, differing);
  }

  /** Whether no answer differs. */
  public boolean allAgree() {
    return differing.isEmpty();
  }

  /** One case, and what was answered wrong so far. */
  private record Asking(int number, EquivalentKind kind, List<Differing> wrong) {

    void byHand(Equivalent drawn) {
      drawn.difference().ifPresent(finding -> note("by hand", finding.toString()));
    }

    /** By every rung that can; returns how many these are. */
    int rungs(Map<Rung, Optional<String>> differences) {
      differences.forEach((rung, what) -> what.ifPresent(text -> note(RungName.of(rung), text)));
      return differences.size();
    }

    /** In each form that can; returns how many these are. */
    int library(Equivalent drawn, Function<LibraryForm, Judge> judges) {
      PoolingCase asked = drawn.asked();
      int forms = 0;
      for (LibraryForm form : LibraryForm.values()) {
        Judge judge = judges.apply(form);
        if (judge.canRun(asked.pooling(), asked.input().size())) {
          forms++;
          judge
              .judge(asked, drawn.tolerance())
              .finding()
              .ifPresent(finding -> note(form.label(), finding.toString()));
        }
      }
      return forms;
    }

    private void note(String by, String what) {
      wrong.add(new Differing(number, kind, by, what));
    }
  }
}
