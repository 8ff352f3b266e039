package poolinglab.coursework.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import poolinglab.coursework.Hostile;
import poolinglab.coursework.HostileCorpus;
import poolinglab.coursework.compile.Compiled;
import poolinglab.coursework.compile.Compiler;
import poolinglab.coursework.exercise.ExerciseException;
import poolinglab.coursework.process.Question;

/** Here the code runs that the allow-list would have refused: the second wall has to hold alone. */
@DisplayName("The process of an answer, when the allow-list has let everything through")
class SandboxTest {
  private static final Limits LIMITS = limits(Duration.ofMillis(1500));

  private static Compiler compiler;

  @BeforeAll
  static void start() {
    compiler = new Compiler();
  }

  @AfterAll
  static void end() {
    compiler.close();
  }

  private static Limits limits(Duration call) {
    return new Limits(64, call, Duration.ofSeconds(2), Duration.ofSeconds(30), 20, false);
  }

  private static Sandbox sandbox(Isolation isolation) {
    if (isolation == Isolation.PROCESS) {
      return Sandbox.processOnly();
    }
    try {
      return Sandbox.bubblewrap();
    } catch (ExerciseException missing) {
      assumeTrue(false, missing.getMessage());
      throw missing;
    }
  }

  /** Runs {@code String run() throws Exception} with the given body. */
  private static Outcome run(Isolation isolation, String body) {
    String source =
        "import java.io.*; import java.net.*; import java.nio.file.*; import java.util.*;\n"
            + "class Answer { static String run() throws Exception { "
            + body
            + " } }";
    try (Sandbox sandbox = sandbox(isolation);
        AnswerRunner runner = sandbox.runner(program("Answer", source))) {
      return runner.ask(new Question("Answer", "run", "()Ljava/lang/String;", List.of()));
    }
  }

  private static Program program(String name, String source) {
    Compiled compiled = compiler.compile(Map.of(name + ".java", source), "");
    assertThat(compiled).isInstanceOf(Compiled.Classes.class);
    Map<String, byte[]> classes = ((Compiled.Classes) compiled).bytes();
    return new Program(name, classes, List.of(), LIMITS);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("answers")
  void answers(Isolation isolation) {
    assertThat(run(isolation, "return \"here\";")).isEqualTo(new Outcome.Returned("here"));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("starts from an archive of classes after a rehearsal, and cannot write to it")
  void shares(Isolation isolation) {
    String source =
        """
        import java.nio.file.*;
        class Answer {
          static String run() throws Exception {
            for (String line : Files.readAllLines(Path.of("/proc/self/maps"))) {
              if (line.contains("/classes-")) {
                return "" + Files.isWritable(Path.of(line.substring(line.indexOf('/'))));
              }
            }
            return "no archive";
          }
        }
        """;
    Question question = new Question("Answer", "run", "()Ljava/lang/String;", List.of());
    Program program = program("Answer", source);
    try (Sandbox sandbox = sandbox(isolation)) {
      sandbox.rehearse(program, List.of(question));
      try (AnswerRunner runner = sandbox.runner(program)) {
        // Without bubblewrap it is a file of the user's, as all of ours.
        List<String> writable =
            isolation == Isolation.PROCESS ? List.of("true", "false") : List.of("false");
        assertThat(((Outcome.Returned) runner.ask(question)).value()).isIn(writable);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("that ends itself says so, and is started again for the next question")
  void exits(Isolation isolation) {
    assertThat(run(isolation, "System.exit(7); return null;"))
        .isEqualTo(
            new Outcome.Stopped("It ended its own process (exit code 7) instead of returning."));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("that computes without end is ended when it has used up its processor time")
  void computes(Isolation isolation) {
    assertThat(run(isolation, "while (true) { }"))
        .isEqualTo(new Outcome.Stopped("It did not return within 1.5 s of processor time."));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("that waits without end is ended")
  void waits(Isolation isolation) {
    assertThat(run(isolation, "while (true) { Thread.sleep(1000); }"))
        .isEqualTo(
            new Outcome.Stopped(
                "It did not return: it waited for 2 s without computing anything."));
  }

  @Test
  @DisplayName("is not called again once the judge's thread was interrupted")
  void interrupted() {
    Program program = program("Answer", "class Answer { static int run() { return 1; } }");
    Question question = new Question("Answer", "run", "()I", List.of());
    try (Sandbox sandbox = sandbox(Isolation.PROCESS);
        AnswerRunner runner = sandbox.runner(program)) {
      assertThat(runner.ask(question)).isEqualTo(new Outcome.Returned(1));
      Thread.currentThread().interrupt();
      assertThatThrownBy(() -> runner.ask(question)).isInstanceOf(SandboxException.class);
    } finally {
      Thread.interrupted();
    }
  }

  @Test
  @DisplayName("that is slow in every call gets no more calls once its time is used up")
  void slow() {
    String source =
        """
        class Answer {
          static long used() {
            return ProcessHandle.current().info().totalCpuDuration().get().toMillis();
          }
          static String run() {
            long start = used();
            while (used() < start + 100) { }
            return "";
          }
        }
        """;
    Program program = program("Answer", source);
    Program limited =
        new Program("Answer", program.classes(), List.of(), limits(Duration.ofMillis(250)));
    Question question = new Question("Answer", "run", "()Ljava/lang/String;", List.of());
    try (Sandbox sandbox = sandbox(Isolation.PROCESS);
        AnswerRunner runner = sandbox.runner(limited)) {
      List<Outcome> outcomes = Stream.generate(() -> runner.ask(question)).limit(40).toList();
      assertThat(outcomes.get(39))
          .isEqualTo(
              new Outcome.Stopped("It took more than 2.5 s of processor time for all its calls."));
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("that takes all memory is ended")
  void hoards(Isolation isolation) {
    assertThat(
            run(isolation, "var l = new ArrayList<long[]>(); while (true) l.add(new long[9999]);"))
        .isEqualTo(new Outcome.Stopped("It ran out of memory: 64 MB are allowed."));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("that writes to the pipe itself only spoils its own answer")
  void forges(Isolation isolation) {
    Outcome outcome =
        run(
            isolation,
            "var o = new FileOutputStream(FileDescriptor.out); o.write(new byte[64]); o.flush();"
                + " return \"x\";");
    assertThat(outcome).isInstanceOf(Outcome.Stopped.class);
    assertThat(((Outcome.Stopped) outcome).words()).contains("sent an invalid reply");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("has an empty environment except for our mark")
  void environment(Isolation isolation) {
    Outcome.Returned returned =
        (Outcome.Returned)
            run(isolation, "return String.join(\" \", new TreeSet<>(System.getenv().keySet()));");
    assertThat((String) returned.value())
        .matches("(POOLING_LAB_ANSWER|PWD|OLDPWD|SHLVL|_|LD_LIBRARY_PATH| )*");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("works in an empty folder, which is gone afterwards")
  void folder(Isolation isolation) {
    Outcome.Returned returned =
        (Outcome.Returned)
            run(
                isolation,
                "String before = Arrays.toString(new File(\".\").list());"
                    + " Files.writeString(Path.of(\"mine\"), \"x\");"
                    + " return before + new File(\".\").getCanonicalPath();");
    String value = (String) returned.value();
    assertThat(value).startsWith("[]");
    assertThat(Path.of(value.substring(2))).doesNotExist();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("that starts threads without end gets no more at the limit, also where root grades")
  void threads(Isolation isolation) {
    assumeRoot(isolation);
    String body =
        """
        int started = 0;
        try {
          for (; started < 1500; started++) {
            Thread thread = new Thread(() -> {
              try { Thread.sleep(60_000); } catch (InterruptedException e) { }
            });
            thread.setDaemon(true);
            thread.start();
          }
          return "all of them";
        } catch (OutOfMemoryError none) {
          return started > 100 ? "no more" : "hardly any";
        }
        """;
    assertThat(run(isolation, body)).isEqualTo(new Outcome.Returned("no more"));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("that starts programs without end gets no more at the limit, and all of them end")
  void programs(Isolation isolation) throws Exception {
    assumeRoot(isolation);
    String token = "32" + Math.abs(System.nanoTime() % 100_000);
    String shell =
        "read go; i=0; while [ $i -lt 1500 ]; do setsid sleep "
            + token
            + " & i=$((i+1)); done; echo all";
    Outcome outcome =
        run(
            isolation,
            "Process p = new ProcessBuilder(\"/bin/sh\", \"-c\", \""
                + shell
                + "\").redirectErrorStream(true).start(); p.getOutputStream().write(10); p.getOutputStream().close();"
                + " String s = new BufferedReader(new InputStreamReader(p.getInputStream())).readLine();"
                + " return s.contains(\"fork\") ? \"no more\" : s;");
    assertThat(outcome).isEqualTo(new Outcome.Returned("no more"));
    for (int i = 0; i < 50 && running("sleep " + token); i++) {
      Thread.sleep(20);
    }
    assertThat(running("sleep " + token)).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName(
      "runs as another user where root grades, who inside bubblewrap may write nothing of root's")
  void unprivileged(Isolation isolation) throws IOException {
    assumeRoot(isolation);
    Path roots = Files.createTempFile("roots-", ".txt");
    try {
      assertThat(
              run(
                  isolation,
                  "return Files.readString(Path.of(\"/proc/self/status\")).contains(\"Uid:\\t0\\t\")"
                      + " ? \"root\" : \"another, \" + Files.isWritable(Path.of(\""
                      + roots
                      + "\"));"))
          .isIn(
              // In a container root may lack the right only to read, and gives the one to do both.
              new Outcome.Returned("another, false"),
              new Outcome.Returned("another, " + (isolation == Isolation.PROCESS)));
    } finally {
      Files.delete(roots);
    }
  }

  private static void assumeRoot(Isolation isolation) {
    assumeTrue(
        Confinement.of(isolation, List.of()).user().isPresent(),
        "needs root that may change user; others are limited with all their programs");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("that leaves a program behind has it ended too, however well it hides")
  void daemon(Isolation isolation) throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/setsid")), "needs setsid");
    String token = "31" + Math.abs(System.nanoTime() % 100_000);
    Outcome outcome =
        run(
            isolation,
            "new ProcessBuilder(\"/bin/sh\", \"-c\", \"setsid sleep "
                + token
                + " >/dev/null 2>&1 &\").start().waitFor(); return \"left\";");
    assertThat(outcome).isEqualTo(new Outcome.Returned("left"));
    for (int i = 0; i < 50 && running("sleep " + token); i++) {
      Thread.sleep(20);
    }
    assertThat(running("sleep " + token)).isFalse();
  }

  private static boolean running(String command) throws IOException {
    try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
      return all.anyMatch(
          each -> each.info().commandLine().map(line -> line.contains(command)).orElse(false));
    }
  }

  @Test
  @DisplayName("inside bubblewrap reads nothing of ours: no exemplar, no home, no password file")
  void readsNothing() {
    String here = Path.of("src/exercises").toAbsolutePath().toString();
    assertThat(
            run(
                Isolation.BUBBLEWRAP,
                "return \"\" + Files.exists(Path.of(\""
                    + here
                    + "\")) + Files.exists(Path.of(\"/root\")) + Files.exists(Path.of(\"/home\"))"
                    + " + Files.exists(Path.of(\"/etc/passwd\"));"))
        .isEqualTo(new Outcome.Returned("falsefalsefalsefalse"));
  }

  @Test
  @DisplayName("inside bubblewrap writes nowhere but in memory of its own")
  void writesNowhere() {
    assertThat(
            run(
                Isolation.BUBBLEWRAP,
                "String s = \"\"; for (String p : List.of(\"/usr/x\", \"/x\", \"/etc/x\","
                    + " System.getProperty(\"java.home\") + \"/x\", \"/tmp/x\")) { try {"
                    + " Files.writeString(Path.of(p), \"x\"); s += p + \" \"; }"
                    + " catch (IOException e) {} } return s;"))
        .isEqualTo(new Outcome.Returned("/tmp/x "));
    assertThat(Path.of("/x")).doesNotExist();
    assertThat(Path.of("/tmp/x")).doesNotExist();
  }

  @Test
  @DisplayName("inside bubblewrap reaches no network, not even this machine's own")
  void noNetwork() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String connect =
          "try { new Socket(\"127.0.0.1\", "
              + server.getLocalPort()
              + ").close(); return \"reached\"; } catch (IOException e) { return \"refused\"; }";
      assertThat(run(Isolation.BUBBLEWRAP, connect)).isEqualTo(new Outcome.Returned("refused"));
      assertThat(run(Isolation.PROCESS, connect)).isEqualTo(new Outcome.Returned("reached"));
    }
  }

  @Test
  @DisplayName("inside bubblewrap sees no process but its own")
  void noProcesses() {
    Outcome.Returned returned =
        (Outcome.Returned)
            run(Isolation.BUBBLEWRAP, "return \"\" + ProcessHandle.allProcesses().count();");
    assertThat(Integer.parseInt((String) returned.value())).isLessThanOrEqualTo(3);
  }

  @Test
  @DisplayName("inside bubblewrap has no capabilities, and little shared memory")
  void noCapabilities() {
    assertThat(
            run(
                Isolation.BUBBLEWRAP,
                "for (String line : Files.readAllLines(Path.of(\"/proc/self/status\"))) {"
                    + " if (line.startsWith(\"CapEff\")) return line.substring(8); } return null;"))
        .isEqualTo(new Outcome.Returned("0000000000000000"));
    assertThat(
            run(
                Isolation.BUBBLEWRAP,
                "try { for (int i = 0; i < 8; i++) { Files.write(Path.of(\"/dev/shm/x\" + i), new byte[512 << 10]); } return \"fits\"; }"
                    + " catch (IOException e) { return \"full\"; }"))
        .isEqualTo(new Outcome.Returned("full"));
  }

  @Test
  @DisplayName("leaves no folder for good, even if its grader was killed")
  void leftovers() throws Exception {
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    Process gone = new ProcessBuilder("/bin/sh", "-c", "exit 0").start();
    gone.waitFor();
    Path old =
        Files.createDirectories(temporary.resolve("pooling-lab-" + gone.pid() + "-old/answer-1"));
    Path ours = Files.createTempDirectory(Leftovers.prefix());
    try (Sandbox sandbox = Sandbox.processOnly()) {
      assertThat(sandbox.isolation()).isEqualTo(Isolation.PROCESS);
      assertThat(old.getParent()).doesNotExist();
      assertThat(ours).exists();
    } finally {
      Files.delete(ours);
    }
  }

  @Test
  @DisplayName("leaves no folder when its grader is killed, for a janitor waits for that")
  void janitor() throws Exception {
    Path folder = Files.createTempDirectory("janitor-");
    Files.createDirectories(folder.resolve("answer-1"));
    String java = JvmCommand.java().toString();
    Process grader =
        new ProcessBuilder(
                java,
                "-cp",
                System.getProperty("java.class.path"),
                Waiting.class.getName(),
                folder + "")
            .start();
    try {
      assertThat(grader.getInputStream().read()).isEqualTo('r');
      List<ProcessHandle> janitors = grader.children().toList();
      assertThat(janitors).hasSize(1);
      assertThat(folder).exists();
      grader.destroyForcibly().waitFor();
      janitors.get(0).onExit().get(1, TimeUnit.MINUTES);
      assertThat(folder).doesNotExist();
    } finally {
      grader.destroyForcibly();
    }
  }

  @ParameterizedTest
  @CsvSource({"PROCESS,TERM", "PROCESS,INT", "BUBBLEWRAP,TERM", "BUBBLEWRAP,INT"})
  @DisplayName("ends with its grader, and nothing is said of it then")
  void endsWithGrader(Isolation isolation, String signal) throws Exception {
    sandbox(isolation).close();
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/setsid")), "needs setsid");
    Process grader =
        new ProcessBuilder(
                "/usr/bin/setsid",
                "--wait",
                JvmCommand.java().toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Asking.class.getName(),
                isolation.name())
            .redirectErrorStream(true)
            .start();
    try {
      BufferedReader said = grader.inputReader();
      String id = said.readLine();
      assertThat(id).matches("\\d+");
      // As a terminal does, to all that the grader has started.
      new ProcessBuilder("/bin/sh", "-c", "kill -" + signal + " -" + id).start().waitFor();
      assertThat(said.lines()).isEmpty();
      assertThat(grader.waitFor(1, TimeUnit.MINUTES)).isTrue();
    } finally {
      grader.destroyForcibly();
    }
  }

  /** A grader that keeps calling an answer, and reports what happened. */
  static final class Asking {
    private Asking() {}

    public static void main(String[] isolation) throws Exception {
      Limits patient = limits(Duration.ofMinutes(5));
      String source = "class Answer { static int run() { while (true) { } } }";
      try (Compiler own = new Compiler();
          Sandbox sandbox = sandbox(Isolation.valueOf(isolation[0]))) {
        Compiled compiled = own.compile(Map.of("Answer.java", source), "");
        Map<String, byte[]> classes = ((Compiled.Classes) compiled).bytes();
        AnswerRunner runner = sandbox.runner(new Program("Answer", classes, List.of(), patient));
        Question question = new Question("Answer", "run", "()I", List.of());
        Thread asking = new Thread(() -> System.out.println(runner.ask(question)));
        asking.start();
        while (ProcessHandle.current().descendants().noneMatch(Asking::isAnswer)) {
          Thread.sleep(20);
        }
        System.out.println(ProcessHandle.current().pid());
        asking.join();
      }
    }

    private static boolean isAnswer(ProcessHandle each) {
      return each.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() > 300
          && each.info().commandLine().orElse("").contains("AnswerProcess");
    }
  }

  /** A process with a janitor, until it is killed. */
  static final class Waiting {
    private Waiting() {}

    public static void main(String[] folder) throws Exception {
      new Janitor(Path.of(folder[0]));
      System.out.print('r');
      System.out.flush();
      Thread.sleep(Long.MAX_VALUE);
    }
  }

  static List<Hostile> refused() {
    return HostileCorpus.stoppedBy(Hostile.StoppedBy.ALLOW_LIST);
  }

  @Tag("slow")
  @ParameterizedTest(name = "{0}")
  @MethodSource("refused")
  @DisplayName("inside bubblewrap contains what the allow-list refuses, were it let through")
  void contains(Hostile hostile) throws InterruptedException {
    float[][] image = {{1, 2}, {3, 4}};
    try (Sandbox sandbox = sandbox(Isolation.BUBBLEWRAP)) {
      Compiled compiled = compiler.compile(Map.of(HostileCorpus.FILE, hostile.source()), "");
      assumeTrue(compiled instanceof Compiled.Classes, "javac refuses it without its libraries");
      Map<String, byte[]> classes = ((Compiled.Classes) compiled).bytes();
      Program program =
          new Program("MaxPool2x2", classes, List.of(), limits(Duration.ofMillis(300)));
      try (AnswerRunner runner = sandbox.runner(program)) {
        Question question =
            new Question("MaxPool2x2", "maxPool", "([[F)[[F", List.of((Object) image));
        assertThat(runner.ask(question)).isNotNull();
        assertThat(runner.ask(question)).isNotNull();
      }
    }
    for (int i = 0; i < 200 && bubblewraps() > 0; i++) {
      Thread.sleep(20);
    }
    assertThat(bubblewraps()).isZero();
  }

  private static long bubblewraps() {
    return ProcessHandle.current().descendants().filter(SandboxTest::isBubblewrap).count();
  }

  private static boolean isBubblewrap(ProcessHandle handle) {
    return handle.isAlive()
        && handle.info().command().map(command -> command.endsWith("bwrap")).orElse(false);
  }
}
