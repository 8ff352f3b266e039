package poolinglab.coursework.judge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import poolinglab.coursework.exercise.Case;
import poolinglab.coursework.exercise.CaseList;
import poolinglab.coursework.exercise.CaseSource;
import poolinglab.coursework.exercise.Description;
import poolinglab.coursework.exercise.Exercise;
import poolinglab.coursework.exercise.ExerciseException;
import poolinglab.coursework.exercise.Judgement;
import poolinglab.coursework.exercise.Needs;
import poolinglab.coursework.exercise.WrongAnswer;
import poolinglab.coursework.process.Question;
import poolinglab.coursework.process.Wire;
import poolinglab.coursework.sandbox.ClassPath;
import poolinglab.coursework.sandbox.Limits;
import poolinglab.coursework.sandbox.Outcome;
import poolinglab.coursework.sandbox.Program;
import poolinglab.coursework.sandbox.RaceTrack;
import poolinglab.coursework.sandbox.Sandbox;
import poolinglab.coursework.sandbox.SandboxException;
import poolinglab.coursework.xray.Behaviour;
import poolinglab.coursework.xray.Xray;

/** An exercise with its own code compiled, ready to judge answers. */
final class PreparedExercise {
  private static final int MOST_SETS = 8;

  private final Exercise exercise;
  private final OwnCode code;
  private final CaseSource source;
  private final Map<String, byte[]> exemplarClasses;
  private final Optional<Map<String, byte[]>> baseline;
  private final OwnProgram exemplar;
  private final Signatures signatures;
  private final Map<String, List<String>> parameters;
  private final Optional<ExtraCases> extra;
  private final Map<Long, List<SolvedCase>> sets =
      new LinkedHashMap<>(MOST_SETS, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, List<SolvedCase>> eldest) {
          return size() > MOST_SETS;
        }
      };
  private Map<WrongAnswer, OwnProgram> wrongPrograms;
  private Xray xray;

  PreparedExercise(Exercise exercise, OwnCode code, Optional<ExtraCases> extra) {
    this.exercise = exercise;
    this.code = code;
    this.extra = extra;
    this.source = code.caseSource(exercise);
    this.exemplarClasses = code.answer(exercise, exercise.exemplar(), "the exemplar");
    this.baseline = exercise.baseline().map(text -> code.answer(exercise, text, "the baseline"));
    this.exemplar = new OwnProgram(exemplarClasses);
    byte[] named = exemplarClasses.get(exercise.description().className());
    this.signatures = Signatures.of(named);
    this.parameters = ParameterNames.of(named);
  }

  Exercise exercise() {
    return exercise;
  }

  Optional<ExtraCases> extra() {
    return extra;
  }

  /** Whether it is a case that learners do not have. */
  boolean isHidden(SolvedCase solved) {
    return extra.stream()
        .flatMap(more -> more.groups().stream())
        .anyMatch(group -> group.name().equals(solved.group()));
  }

  Signatures signatures() {
    return signatures;
  }

  /** The names of a method's parameters, as instructions and stub have them. */
  List<String> parameters(String method) {
    return parameters.getOrDefault(method, List.of());
  }

  /** An answer that is ready to run. */
  Program program(Map<String, byte[]> classes, Limits limits) {
    Description description = exercise.description();
    return new Program(
        description.className(),
        classes,
        description.needs() == Needs.LIBRARY ? ClassPath.libraries() : List.of(),
        limits);
  }

  /** Lets the exemplar answer the cases of a seed, so that answers' processes start faster. */
  void rehearse(Sandbox sandbox, Limits limits, long seed) {
    Program whole = program(exemplarClasses, limits);
    sandbox.rehearse(
        sandbox.describing(whole).orElse(whole),
        cases(seed).stream().map(SolvedCase::question).toList());
  }

  /** The programs that an answer is raced against. */
  RaceTrack.Contestants contestants(Program answer) {
    return new RaceTrack.Contestants(
        answer, answer.withClasses(exemplarClasses), answer.withClasses(baseline.orElseThrow()));
  }

  /** How fast an answer must be. */
  SpeedRule speedRule() {
    return new SpeedRule(source.speed());
  }

  synchronized Map<WrongAnswer, OwnProgram> wrongPrograms() {
    if (wrongPrograms == null) {
      wrongPrograms = new LinkedHashMap<>();
      for (WrongAnswer wrong : exercise.wrongAnswers()) {
        if (!wrong.prediction()) {
          wrongPrograms.put(
              wrong, new OwnProgram(code.answer(exercise, wrong.text(), wrong.name())));
        }
      }
    }
    return wrongPrograms;
  }

  /** The cases that a seed gives, smallest first within what the source wrote down. */
  synchronized List<SolvedCase> cases(long seed) {
    return sets.computeIfAbsent(seed, this::generate);
  }

  private List<SolvedCase> generate(long seed) {
    CaseList list = new CaseList();
    try {
      source.fill(list, new Random(seed));
      if (extra.isPresent()) {
        extra.get().fill(list, seed);
      }
    } catch (ExerciseException bad) {
      throw bad;
    } catch (Exception broken) {
      throw broken("generating cases", broken);
    }
    return list.cases().stream().map(this::ask).toList();
  }

  /** A case with the exemplar's outcome. */
  SolvedCase ask(Case each) {
    Question question = question(each.method(), each.arguments());
    try {
      return new SolvedCase(each, question, exemplar.ask(question));
    } catch (IllegalArgumentException others) {
      throw new ExerciseException(
          "a case passes the arguments that the exemplar's method takes; in %s those for %s differ. Correct Cases.java."
              .formatted(exercise.slug(), each.method()),
          others);
    }
  }

  /** A call of one of the exemplar's methods. */
  Question question(String method, List<Object> arguments) {
    String descriptor = signatures.descriptors().get(method);
    if (descriptor == null) {
      throw new ExerciseException(
          "a case calls a method that the exemplar of %s does not have: %s. Correct Cases.java."
              .formatted(exercise.slug(), method));
    }
    return new Question(exercise.description().className(), method, descriptor, arguments);
  }

  /** What finds out why an answer fails. */
  synchronized Xray xray() {
    if (xray == null) {
      Map<WrongAnswer, Behaviour> wrong = new LinkedHashMap<>();
      wrongPrograms()
          .forEach(
              (each, program) ->
                  wrong.put(each, (method, arguments) -> program.ask(question(method, arguments))));
      xray =
          new Xray(
              exercise.description().className(),
              wrong,
              (method, arguments) -> exemplar.ask(question(method, arguments)),
              this::parameters);
    }
    return xray;
  }

  /** Whether the instructions promise such arguments. */
  boolean promises(Case smaller) {
    try {
      return source.promises(smaller);
    } catch (RuntimeException broken) {
      throw broken("deciding in promises what is promised", broken);
    }
  }

  /** What an answer made of a case, judged. */
  CaseResult judged(SolvedCase solved, Outcome outcome) {
    return new CaseResult(solved, outcome, judge(solved, outcome));
  }

  /** What is found of an outcome. */
  Judgement judge(SolvedCase solved, Outcome outcome) {
    double tolerance = exercise.description().tolerance();
    if (outcome instanceof Outcome.Threw threw) {
      boolean wanted =
          solved.expected() instanceof Outcome.Threw expected
              && expected.type().equals(threw.type());
      return wanted ? Judgement.right() : Judgement.differs();
    }
    if (outcome instanceof Outcome.Stopped stopped) {
      return Judgement.wrong(stopped.words());
    }
    boolean overwrote = outcome instanceof Outcome.Returned returned && returned.overwritten() > 0;
    if (overwrote || solved.expected() instanceof Outcome.Threw) {
      return Judgement.differs();
    }
    try {
      if (outcome instanceof Outcome.Raced raced) {
        return raced.sameOutput()
            ? speedRule().judge(raced.laps())
            : Judgement.wrong("In the race, its output was wrong.");
      }
      Object value = ((Outcome.Returned) outcome).value();
      return solved.plain().race()
          ? sameAsExemplar(value, solved.expectedValue(), tolerance)
          : source.judge(solved.plain(), value, solved.expectedValue(), tolerance);
    } catch (ExerciseException | SandboxException known) {
      throw known;
    } catch (Exception broken) {
      throw broken("judging", broken);
    }
  }

  private static Judgement sameAsExemplar(Object value, Object expected, double tolerance) {
    return Wire.equal(value, expected, tolerance) ? Judgement.right() : Judgement.differs();
  }

  private ExerciseException broken(String what, Exception cause) {
    return new ExerciseException(
        "%s must not fail; in %s it threw %s. Correct its Cases.java."
            .formatted(what, exercise.slug(), cause),
        cause);
  }
}
