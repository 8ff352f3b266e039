package poolinglab.coursework.xray;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import poolinglab.coursework.sandbox.Outcome;

/** Facts about an answer that probes show, each a sentence: what it does, and what it should do. */
final class Measurements {
  private static final int MOST = 3;
  private static final String NOT_A_NUMBER = " NaN comes from 0 / 0.";
  private static final String NO_SUCH_INPUT = " No pixel is NaN.";
  private static final String MORE = " That was measured; more may be wrong than this.";

  private final String method;
  private final Given given;
  private final List<Observation> all;
  private final List<Observation> observations;
  private final Behaviour answer;
  private final Behaviour exemplar;

  /**
   * Prepares.
   *
   * @param all what is known of the method; none that is hidden is ever quoted
   */
  Measurements(
      String method, Given given, List<Observation> all, Behaviour answer, Behaviour exemplar) {
    this.method = method;
    this.given = given;
    this.all = all;
    this.observations = all.stream().filter(each -> !each.hidden()).toList();
    this.answer = answer;
    this.exemplar = exemplar;
  }

  /**
   * What is said where nothing has a name; what costs no points comes last.
   *
   * @param subject the method, where more than its manners is known
   * @param failed how many cases failed
   * @param window the first window that is not as it should be
   */
  List<Finding> findings(
      Optional<Subject> subject, int failed, Optional<WindowMeasure.Difference> window) {
    List<Finding> findings = new ArrayList<>();
    List<String> facts = subject.map(each -> facts(each, window)).orElseGet(this::manners);
    for (String fact : facts) {
      boolean last = findings.size() == facts.size() - 1;
      Finding finding = Finding.measured(last ? fact + MORE : fact, failed);
      findings.add(
          window
              .filter(difference -> difference.sentence().equals(fact))
              .flatMap(WindowMeasure.Difference::picture)
              .map(finding::with)
              .orElse(finding));
    }
    subject
        .filter(each -> !facts.isEmpty())
        .flatMap(Subject::plainCall)
        .flatMap(call -> new SpecialNumbers(method, call).difference(answer, exemplar))
        .ifPresent(text -> findings.add(Finding.measured(atNoCost() + text, 0)));
    return findings;
  }

  private String atNoCost() {
    boolean open =
        all.stream().flatMap(each -> each.arguments().stream()).noneMatch(SpecialNumbers::in);
    return open ? "This costs no points, since no case holds such a number: " : "";
  }

  /** What can be said of any method: whether it overwrites its input, or keeps something. */
  private List<String> manners() {
    return Stream.of(overwritten(), repeated()).flatMap(Optional::stream).toList();
  }

  /** The most telling facts about a method with a model, at most three. */
  private List<String> facts(Subject subject, Optional<WindowMeasure.Difference> window) {
    if (repeated().isPresent()) {
      return manners();
    }
    boolean forward = !subject.windowProbes().isEmpty() && subject.measuredArgument() == 0;
    boolean backward = !subject.windowProbes().isEmpty() && !forward;
    List<String> facts = new ArrayList<>(manners());
    shape()
        .map(fact -> fact + (forward ? WrongWhere.ofSides(observations) : ""))
        .ifPresent(facts::add);
    cell(number -> number.isNaN())
        .ifPresent(fact -> facts.add(fact + (subject.picks() ? NO_SUCH_INPUT : NOT_A_NUMBER)));
    Stream.of(
            WindowValues.scaled(observations),
            forward ? level() : Optional.<String>empty(),
            window.map(WindowMeasure.Difference::sentence),
            new NeedlessInput(method, given).sentence(subject, answer, exemplar),
            backward ? searched(subject) : Optional.<String>empty())
        .flatMap(Optional::stream)
        .forEach(facts::add);
    if (forward && window.isEmpty()) {
      facts.addAll(values(subject));
    }
    thrown().ifPresent(facts::add);
    if (facts.isEmpty()) {
      number().or(() -> cell(number -> true)).ifPresent(facts::add);
    }
    if (!facts.isEmpty() && facts.size() < MOST && facts.stream().noneMatch(WrongWhere::isSaid)) {
      String where = WrongWhere.ofCalls(given.names(), observations);
      facts.set(facts.size() - 1, facts.get(facts.size() - 1) + where);
    }
    return facts.stream().limit(MOST).toList();
  }

  private List<String> values(Subject subject) {
    WindowValues values = new WindowValues(method, exemplar);
    List<List<Object>> probes = subject.picks() ? subject.windowProbes() : List.of();
    Optional<String> rank =
        probes.stream()
            .flatMap(probe -> values.rank(probe, given.words(probe), answer).stream())
            .findFirst();
    return rank.map(List::of)
        .orElseGet(
            () ->
                Stream.of(
                        probes.stream().findFirst().flatMap(probe -> values.order(probe, answer)),
                        values.example(observations))
                    .flatMap(Optional::stream)
                    .toList());
  }

  /** On the way back through a maximum: where a window looks for it. */
  private Optional<String> searched(Subject subject) {
    return subject.windowProbes().stream()
        .limit(2)
        .flatMap(probe -> new WinnerSearch(method, probe).difference(answer, exemplar).stream())
        .findFirst();
  }

  private Optional<String> overwritten() {
    return observations.stream()
        .map(Observation::actual)
        .filter(
            outcome -> outcome instanceof Outcome.Returned returned && returned.overwritten() > 0)
        .findFirst()
        .map(
            outcome ->
                "Your code overwrites argument %d of %s. The caller of a method still needs what it passed: work on arrays of your own."
                    .formatted(((Outcome.Returned) outcome).overwritten(), method));
  }

  private Optional<String> repeated() {
    for (Observation each : observations.subList(0, Math.min(3, observations.size()))) {
      Outcome again = answer.of(method, each.arguments());
      boolean asked = again instanceof Outcome.Returned || again instanceof Outcome.Threw;
      if (asked && !Tolerance.exact().equal(again, each.actual())) {
        return Optional.of(
            "The same call of %s gives a different result the second time: your code keeps something between calls, in a static field. Keep it in local variables."
                .formatted(method));
      }
    }
    return Optional.empty();
  }

  private Optional<String> shape() {
    return observations.stream()
        .filter(each -> !each.correct() && each.actual() instanceof Outcome.Returned)
        .filter(each -> each.expectedValue() != null && each.expectedValue().getClass().isArray())
        .filter(each -> !Leaves.shape(each.value()).equals(Leaves.shape(each.expectedValue())))
        .findFirst()
        .map(
            each ->
                "For %s you return %s; it should be %s."
                    .formatted(
                        given(each), Given.size(each.value()), Given.size(each.expectedValue())));
  }

  private Optional<String> level() {
    for (Observation each : observations) {
      List<Float> pixels =
          each.arguments().isEmpty() ? List.of() : Leaves.of(each.arguments().get(0)).values();
      boolean constant = pixels.size() > 1 && pixels.stream().distinct().count() == 1;
      if (constant && !each.correct() && each.value() != null) {
        List<Float> is = Leaves.of(each.value()).values();
        List<Float> should = Leaves.of(each.expectedValue()).values();
        for (int i = 0; i < Math.min(is.size(), should.size()); i++) {
          if (!is.get(i).equals(should.get(i)) && is.size() == should.size()) {
            return Optional.of(
                "For %s, where every pixel is %s, you return %s; it should be %s."
                    .formatted(
                        given(each),
                        Levels.text(pixels.get(0)),
                        Levels.text(is.get(i)),
                        Levels.text(should.get(i))));
          }
        }
      }
    }
    return Optional.empty();
  }

  private Optional<String> thrown() {
    long calls =
        observations.stream()
            .filter(each -> each.actual() instanceof Outcome.Threw && !each.correct())
            .count();
    return observations.stream()
        .filter(each -> !each.correct() && each.actual() instanceof Outcome.Threw)
        .findFirst()
        .map(
            each ->
                "%s That happens in %d of %d calls, first for %s."
                    .formatted(
                        ((Outcome.Threw) each.actual()).words(),
                        calls,
                        observations.size(),
                        given(each)));
  }

  /** For methods that return a number. */
  private Optional<String> number() {
    return observations.stream()
        .filter(each -> !each.correct() && each.value() instanceof Number)
        .findFirst()
        .map(
            each ->
                "For %s your %s returns %s; it should return %s."
                    .formatted(
                        given(each),
                        method,
                        Given.value(each.value()),
                        Given.value(each.expectedValue())))
        .map(fact -> fact + WrongWhere.sentence(given.names(), observations));
  }

  /** For arrays: the first cell that differs and holds such a number. */
  private Optional<String> cell(Predicate<Float> such) {
    for (Observation each : observations) {
      Leaves is = Leaves.of(each.value());
      Leaves should = Leaves.of(each.expectedValue());
      for (int i = 0; !each.correct() && is.size() == should.size() && i < is.size(); i++) {
        if (such.test(is.values().get(i)) && !is.values().get(i).equals(should.values().get(i))) {
          return Optional.of(
              "For %s, output cell %s is %s; it should be %s."
                  .formatted(
                      given(each),
                      CellWords.place(is.places().get(i)),
                      Levels.text(is.values().get(i)),
                      Levels.text(should.values().get(i))));
        }
      }
    }
    return Optional.empty();
  }

  private String given(Observation each) {
    return given.words(each.arguments());
  }
}
