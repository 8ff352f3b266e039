package poolinglab.coursework.xray;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import poolinglab.coursework.exercise.WrongAnswer;
import poolinglab.coursework.sandbox.Outcome;
import poolinglab.coursework.xray.Explanation.Mistake;

/**
 * Finds out why an answer fails.
 *
 * <ol>
 *   <li>It is asked probes, calls like any other, that tell mistakes apart.
 *   <li>A prepared wrong answer that does the same in every case and probe is named.
 *   <li>Else the knobs of the method's model are turned, up to three, until it does the same; the
 *       knobs are named.
 *   <li>Else it is said what the probes show, without a name.
 * </ol>
 *
 * <p>Several methods of one exercise are explained one by one, for each can be wrong by itself.
 */
public final class Xray {
  private final String className;
  private final Map<WrongAnswer, Behaviour> prepared;
  private final Behaviour exemplar;
  private final Function<String, List<String>> parameters;

  /**
   * Prepares for the answers to one exercise.
   *
   * @param className the class that learners write
   * @param prepared the exercise's wrong answers
   * @param exemplar the right answer
   * @param parameters the names of a method's parameters; none where they are not known
   */
  public Xray(
      String className,
      Map<WrongAnswer, Behaviour> prepared,
      Behaviour exemplar,
      Function<String, List<String>> parameters) {
    this.className = className;
    this.prepared = Map.copyOf(prepared);
    this.exemplar = exemplar;
    this.parameters = parameters;
  }

  /**
   * Examines an answer.
   *
   * @param cases what it did in the exercise's cases
   * @param answer asks it more
   */
  public Diagnosis examine(List<Observation> cases, Behaviour answer) {
    boolean stopped = cases.stream().anyMatch(each -> each.actual() instanceof Outcome.Stopped);
    Prober prober = new Prober(answer, stopped);
    Map<String, List<Observation>> byMethod = new LinkedHashMap<>();
    for (Observation each : cases) {
      if (each.isTelling()) {
        byMethod.computeIfAbsent(each.method(), method -> new ArrayList<>()).add(each);
      }
    }
    Map<String, List<Observation>> failing = new LinkedHashMap<>(byMethod);
    failing.values().removeIf(all -> all.stream().allMatch(Observation::correct));
    failing.replaceAll((method, all) -> withProbes(method, all, prober));
    Map<String, Explanation> known = new HashMap<>();
    Map<String, List<Observation>> whole = new LinkedHashMap<>(byMethod);
    whole.putAll(failing);
    preparedFor(whole)
        .ifPresent(found -> failing.keySet().forEach(method -> known.put(method, found)));
    Map<String, List<Observation>> right = new LinkedHashMap<>(byMethod);
    right.keySet().removeAll(failing.keySet());
    failing.forEach(
        (method, all) -> {
          if (!known.containsKey(method)) {
            explanation(method, all, right, prober).ifPresent(found -> known.put(method, found));
          }
        });
    return diagnosis(failing, known, prober, byMethod);
  }

  /** Answers that are right but for one knob of one method's model, by what was turned. */
  public Map<String, Behaviour> turned() {
    Map<String, Behaviour> answers = new LinkedHashMap<>();
    Subjects.of(className)
        .forEach(
            (method, subject) ->
                subject
                    .turned()
                    .forEach(
                        (name, wrong) ->
                            answers.putIfAbsent(
                                method + ", " + name,
                                (called, arguments) ->
                                    (called.equals(method) ? wrong : exemplar)
                                        .of(called, arguments))));
    return answers;
  }

  private List<Observation> withProbes(String method, List<Observation> cases, Behaviour answer) {
    List<Observation> all = new ArrayList<>(cases);
    for (List<Object> arguments :
        Subjects.of(className, method).map(Subject::probes).orElse(List.of())) {
      Outcome expected = exemplar.of(method, arguments);
      Outcome actual = answer.of(method, arguments);
      boolean correct = Tolerance.rounded().equal(actual, expected);
      Observation probe = new Observation(method, arguments, actual, expected, correct, false);
      if (probe.isTelling()) {
        all.add(probe);
      }
    }
    return all;
  }

  /** A prepared wrong answer has to be right in the methods that are, or it would say too much. */
  private Optional<Explanation> explanation(
      String method,
      List<Observation> all,
      Map<String, List<Observation>> right,
      Behaviour answer) {
    Map<String, List<Observation>> observations = new LinkedHashMap<>(right);
    observations.put(method, all);
    return preparedFor(observations)
        .or(
            () ->
                Subjects.of(className, method)
                    .flatMap(subject -> subject.explain(method, all, answer)));
  }

  /** The prepared wrong answer that does the same in all observations, most exactly so. */
  private Optional<Explanation> preparedFor(Map<String, List<Observation>> observations) {
    List<Observation> all =
        observations.values().stream()
            .flatMap(List::stream)
            .sorted(Comparator.comparing(Observation::correct))
            .toList();
    Tolerance tolerance = Tolerance.rounded().judging(all);
    return prepared.entrySet().stream()
        .filter(entry -> matches(entry.getValue(), all, tolerance) == all.size())
        .max(
            Comparator.comparingInt(
                    (Map.Entry<WrongAnswer, Behaviour> entry) ->
                        matching(entry.getValue(), all, Tolerance.exact()))
                .thenComparing(entry -> entry.getKey().name(), Comparator.reverseOrder()))
        .map(entry -> explanation(entry.getKey(), entry.getValue()));
  }

  private static Explanation explanation(WrongAnswer wrong, Behaviour behaviour) {
    Mistake mistake = new Mistake(wrong.name(), wrong.misconception(), wrong.diagnosis());
    return new Explanation(List.of(mistake), behaviour);
  }

  /** How many observations it reproduces until it fails for the first time. */
  private static int matches(Behaviour wrong, List<Observation> all, Tolerance tolerance) {
    int count = 0;
    for (Observation each : all) {
      if (!tolerance.equal(wrong.of(each.method(), each.arguments()), each.actual())) {
        return count;
      }
      count++;
    }
    return count;
  }

  private static int matching(Behaviour wrong, List<Observation> all, Tolerance tolerance) {
    return (int)
        all.stream()
            .filter(
                each -> tolerance.equal(wrong.of(each.method(), each.arguments()), each.actual()))
            .count();
  }

  private Diagnosis diagnosis(
      Map<String, List<Observation>> failing,
      Map<String, Explanation> known,
      Behaviour answer,
      Map<String, List<Observation>> cases) {
    Map<Mistake, Finding> named = new LinkedHashMap<>();
    List<Finding> measured = new ArrayList<>();
    Map<String, Behaviour> explanations = new HashMap<>();
    List<String> unexplained = new ArrayList<>();
    failing.forEach(
        (method, all) -> {
          int failed = (int) cases.get(method).stream().filter(each -> !each.correct()).count();
          Optional<WindowMeasure.Difference> window = window(method, answer);
          Explanation found = known.get(method);
          if (found == null) {
            unexplained.add(method);
            measured.addAll(
                new Measurements(method, new Given(parameters.apply(method)), all, answer, exemplar)
                    .findings(Subjects.of(className, method), failed, window));
          } else {
            explanations.put(method, found.behaviour());
            for (Mistake mistake : found.mistakes()) {
              named.merge(mistake, finding(mistake, failed, window), Xray::together);
            }
          }
        });
    List<Finding> findings = new ArrayList<>(named.values());
    findings.addAll(measured);
    return new Diagnosis(findings, explanations, unexplained);
  }

  private static Finding finding(
      Mistake mistake, int failed, Optional<WindowMeasure.Difference> window) {
    Finding finding =
        Finding.named(mistake.name(), mistake.misconception(), mistake.sentence(), failed);
    return window.flatMap(WindowMeasure.Difference::picture).map(finding::with).orElse(finding);
  }

  private static Finding together(Finding one, Finding other) {
    Evidence both = Evidence.reproduces(one.evidence().failed() + other.evidence().failed());
    return new Finding(
        one.name(), one.misconception(), one.text(), both, one.picture().or(other::picture));
  }

  private Optional<WindowMeasure.Difference> window(String method, Behaviour answer) {
    Optional<Subject> subject = Subjects.of(className, method);
    if (subject.isEmpty()) {
      return Optional.empty();
    }
    int measured = subject.get().measuredArgument();
    for (List<Object> arguments : subject.get().windowProbes()) {
      Optional<Influence> actual = Influence.of(answer, method, arguments, measured);
      Optional<Influence> expected = Influence.of(exemplar, method, arguments, measured);
      if (actual.isPresent() && expected.isPresent()) {
        Optional<WindowMeasure.Difference> difference =
            new WindowMeasure(actual.get(), expected.get(), measured == 1)
                .first()
                .map(found -> found.in(arguments.get(0)));
        if (difference.isPresent()) {
          return difference;
        }
      }
    }
    return Optional.empty();
  }
}
