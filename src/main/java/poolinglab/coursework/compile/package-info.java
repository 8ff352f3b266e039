/**
 * Compiles answers, and reads in their byte code what they would do, before any of it runs.
 *
 * <p>Read {@link poolinglab.coursework.compile.Compiler} first: it keeps a process of its own,
 * since a source can occupy the compiler for ever. The classes that come out of it go through
 * {@link poolinglab.coursework.compile.ByteCodeCheck}, which checks them against an {@link
 * poolinglab.coursework.compile.AllowList}: whatever is not listed is refused.
 *
 * <pre>{@code
 * try (Compiler compiler = new Compiler()) {
 *   Compiled compiled = compiler.compile(Map.of("Answer.java", source), "");
 *   if (compiled instanceof Compiled.Classes classes) {
 *     List<Breach> breaches = ByteCodeCheck.check(classes.bytes(), AllowList.BASIC);
 *   }
 * }
 * }</pre>
 */
package poolinglab.coursework.compile;
