package poolinglab.coursework.sandbox;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Compiled classes with all that their process needs.
 *
 * @param className the class whose methods are called
 * @param classes it and its companions, bytes by binary name
 * @param baseline what a race is run against; empty where there is none
 * @param libraries jars on its class path
 * @param limits what it may take
 */
public record Program(
    String className,
    Map<String, byte[]> classes,
    Map<String, byte[]> baseline,
    List<Path> libraries,
    Limits limits) {}
