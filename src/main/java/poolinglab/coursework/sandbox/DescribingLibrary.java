package poolinglab.coursework.sandbox;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.regex.Pattern;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * A jar that, before Deeplearning4j on a class path, lets it describe networks without its native
 * libraries, whose start takes longer than everything else. It names ND4J's parts as ND4J's own
 * file does, except for two that would load them. Whatever needs arrays fails there.
 *
 * <p>Source: {@code nd4j-native.properties} in nd4j-native 1.0.0-M2.1.
 */
final class DescribingLibrary {
  private static final String PARTS = "nd4j-native.properties";
  private static final String FOLDER = "poolinglab/coursework/process/";
  private static final String ARRAYS = FOLDER + "NoArrays";
  private static final String OPERATIONS = FOLDER + "NoOperations";

  private static final String PROPERTIES =
      """
      affinitymanager = org.nd4j.linalg.cpu.nativecpu.CpuAffinityManager
      blas.ops = org.nd4j.linalg.cpu.nativecpu.BlasWrapper
      constantsprovider = org.nd4j.linalg.cpu.nativecpu.cache.ConstantBuffersCache
      databufferfactory = org.nd4j.linalg.cpu.nativecpu.buffer.DefaultDataBufferFactory
      dtype = float
      memorymanager = org.nd4j.linalg.cpu.nativecpu.CpuMemoryManager
      ndarray.order = c
      ndarrayfactory.class = %s
      opexec = %s
      random = org.nd4j.linalg.api.rng.DefaultRandom
      shapeinfoprovider = org.nd4j.linalg.cpu.nativecpu.DirectShapeInfoProvider
      workspacemanager = org.nd4j.linalg.cpu.nativecpu.workspace.CpuWorkspaceManager
      """
          .formatted(ARRAYS.replace('/', '.'), OPERATIONS.replace('/', '.'));

  /** The jars that describing a network takes; each costs time when services are sought. */
  private static final Pattern NEEDED =
      Pattern.compile(
          "(commons-math3|deeplearning4j-nn|jackson|javacpp|nd4j-(api|common|native)|slf4j-api)"
              + "-[0-9.]+(-M[0-9.]+)?\\.jar");

  private DescribingLibrary() {}

  /** The few libraries that go with the jar. */
  static List<Path> needed(List<Path> libraries) {
    return libraries.stream()
        .filter(jar -> NEEDED.matcher(jar.getFileName().toString()).matches())
        .toList();
  }

  static void write(Path jar) {
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file)) {
      add(out, PARTS, PROPERTIES.getBytes(StandardCharsets.ISO_8859_1));
      add(
          out,
          ARRAYS + ".class",
          bare(
              ARRAYS,
              "org/nd4j/linalg/factory/BaseNDArrayFactory",
              "(Lorg/nd4j/linalg/api/buffer/DataType;C)V"));
      add(
          out,
          OPERATIONS + ".class",
          bare(OPERATIONS, "org/nd4j/linalg/api/ops/executioner/DefaultOpExecutioner", "()V"));
    } catch (IOException full) {
      throw new UncheckedIOException("a jar for answers' processes could not be written", full);
    }
  }

  private static void add(JarOutputStream out, String name, byte[] bytes) throws IOException {
    out.putNextEntry(RunnerJar.entry(name));
    out.write(bytes);
    out.closeEntry();
  }

  /**
   * A class with a constructor and nothing else, not even what its parent leaves abstract: calling
   * that is an error.
   */
  private static byte[] bare(String name, String parent, String constructor) {
    ClassWriter bare = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    bare.visit(Opcodes.V17, Opcodes.ACC_PUBLIC | Opcodes.ACC_SUPER, name, null, parent, null);
    MethodVisitor method = bare.visitMethod(Opcodes.ACC_PUBLIC, "<init>", constructor, null, null);
    method.visitCode();
    method.visitVarInsn(Opcodes.ALOAD, 0);
    int slot = 1;
    for (Type each : Type.getArgumentTypes(constructor)) {
      method.visitVarInsn(each.getOpcode(Opcodes.ILOAD), slot);
      slot += each.getSize();
    }
    method.visitMethodInsn(Opcodes.INVOKESPECIAL, parent, "<init>", constructor, false);
    method.visitInsn(Opcodes.RETURN);
    method.visitMaxs(0, 0);
    method.visitEnd();
    bare.visitEnd();
    return bare.toByteArray();
  }
}
