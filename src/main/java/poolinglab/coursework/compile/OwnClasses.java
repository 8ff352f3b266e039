package poolinglab.coursework.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;

/** The answer's own classes: what each declares, and what it extends. */
final class OwnClasses {
  /**
   * One of them.
   *
   * @param members names with descriptors
   * @param names of the same, without those that begin with {@code <}
   */
  private record Own(List<String> parents, Set<String> members, Set<String> names) {}

  private final Effort effort;
  private final Map<String, Optional<Set<String>>> foreign = new HashMap<>();

  private final Map<String, Own> classes = new HashMap<>();

  OwnClasses(Effort effort) {
    this.effort = effort;
  }

  /** Takes in one class. */
  void add(String name, ClassReader reader) {
    List<String> parents = new ArrayList<>();
    if (reader.getSuperName() != null) {
      parents.add(reader.getSuperName().replace('/', '.'));
    }
    for (String face : reader.getInterfaces()) {
      parents.add(face.replace('/', '.'));
    }
    Set<String> members = new HashSet<>();
    reader.accept(new Members(members), ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
    Set<String> names = new TreeSet<>();
    for (String member : members) {
      effort.spend(member.length());
      if (!member.startsWith("<")) {
        names.add(member.replaceFirst("\\(.*", ""));
      }
    }
    classes.put(name, new Own(parents, members, names));
  }

  boolean contains(String name) {
    return classes.containsKey(name);
  }

  /**
   * The classes, not of the answer, that a member may come from: the owner itself, or where an own
   * class inherits it, those that have a member of that name. None where it is the answer's own.
   */
  List<String> foreignOwners(String owner, String name, String descriptor) {
    Set<String> outside = new HashSet<>();
    if (!contains(owner)) {
      return List.of(owner);
    }
    if (declares(owner, name + descriptor, outside, new HashSet<>())) {
      return List.of();
    }
    List<String> having =
        outside.stream().filter(parent -> mayHave(parent, name)).sorted().toList();
    return having.isEmpty() ? List.of("java.lang.Object") : having;
  }

  /**
   * The members by which an own class would pass on foreign ones: a call of the name that an own
   * interface declares may end in a method that a foreign parent implements.
   *
   * @return pairs of a foreign class and the name of one of its members
   */
  List<Map.Entry<String, String>> passedOn(String name) {
    Set<String> outside = new HashSet<>();
    Set<String> seen = new HashSet<>();
    declares(name, "", outside, seen);
    seen.forEach(own -> effort.spend(classes.get(own).names.size()));
    return seen.stream()
        .flatMap(own -> classes.get(own).names.stream())
        .distinct()
        .flatMap(member -> outside.stream().map(parent -> Map.entry(parent, member)))
        .filter(pair -> mayHave(pair.getKey(), pair.getValue()))
        .sorted(Map.Entry.comparingByValue())
        .toList();
  }

  /** Whether a foreign class may have a member of that name. */
  private boolean mayHave(String className, String member) {
    effort.spend(1);
    Optional<Set<String>> names = foreign.get(className);
    if (names == null) {
      names = PlatformClass.memberNames(className);
      effort.spend(names.map(Set::size).orElse(1));
      foreign.put(className, names);
    }
    // A class that is not the JDK's may have any member: its rule in the allow-list decides.
    return names.isEmpty() || names.get().contains(member);
  }

  /** Whether an own class declares it before anything foreign could; collects the foreign ones. */
  private boolean declares(String owner, String key, Set<String> outside, Set<String> seen) {
    effort.spend(1);
    Own own = classes.get(owner);
    if (own == null) {
      outside.add(owner);
      return false;
    }
    if (!seen.add(owner)) {
      return false;
    }
    boolean declared = own.members.contains(key);
    for (String parent : declared ? List.<String>of() : own.parents) {
      declared |= declares(parent, key, outside, seen);
    }
    return declared;
  }

  private static final class Members extends ClassVisitor {
    private final Set<String> members;

    Members(Set<String> members) {
      super(ByteCodeCheck.ASM);
      this.members = members;
    }

    @Override
    public FieldVisitor visitField(
        int access, String name, String descriptor, String signature, Object value) {
      members.add(name + descriptor);
      return null;
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      members.add(name + descriptor);
      return null;
    }
  }
}
