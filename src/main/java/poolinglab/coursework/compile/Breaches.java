package poolinglab.coursework.compile;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.objectweb.asm.Type;
import org.objectweb.asm.signature.SignatureReader;
import org.objectweb.asm.signature.SignatureVisitor;

/** Holds every name that byte code mentions against the allow-list, and keeps what is refused. */
final class Breaches {
  /** More than anybody reads; further ones follow from the same habits. */
  private static final int MOST_FOUND = 1000;

  private final OwnClasses own;
  private final AllowList allowed;
  private final Effort effort;
  private final Set<Breach> found = new LinkedHashSet<>();
  private String className = "";
  private int line;

  Breaches(OwnClasses own, AllowList allowed, Effort effort) {
    this.own = own;
    this.allowed = allowed;
    this.effort = effort;
  }

  void enter(String newClassName) {
    className = newClassName;
    line = 0;
  }

  void at(int newLine) {
    line = newLine;
  }

  /** What an own class could pass on under a name of its own. */
  void inheritance(String name) {
    own.passedOn(name).stream()
        .filter(pair -> !allowed.allowsMember(pair.getKey(), pair.getValue()))
        .forEach(pair -> forbid(spoken(pair.getKey(), pair.getValue())));
  }

  /** Keeps a sentence. */
  void refuse(String what) {
    if (found.size() < MOST_FOUND) {
      found.add(new Breach(className, line, what));
    }
  }

  private void forbid(String name) {
    refuse(
        "%s is not allowed in this exercise; an answer only computes and returns values"
            .formatted(name));
  }

  /** A class by its internal name, or an array type by its descriptor; null for none. */
  void type(String internalName) {
    if (internalName != null) {
      effort.spend(internalName.length());
      type(Type.getObjectType(internalName));
    }
  }

  void descriptor(String descriptor) {
    effort.spend(descriptor.length());
    type(Type.getType(descriptor));
  }

  void type(Type type) {
    switch (type.getSort()) {
      case Type.ARRAY -> type(type.getElementType());
      case Type.METHOD -> {
        type(type.getReturnType());
        for (Type argument : type.getArgumentTypes()) {
          type(argument);
        }
      }
      case Type.OBJECT -> {
        String name = type.getClassName();
        if (!own.contains(name) && !allowed.allowsClass(name)) {
          forbid(spoken(name));
        }
      }
      default -> {
        // a primitive type
      }
    }
  }

  void instance(String internalName) {
    effort.spend(1);
    String name = Type.getObjectType(internalName).getClassName();
    if (!own.contains(name) && !allowed.allowsClass(name)) {
      forbid("new " + spoken(name));
    }
  }

  /** A call or a field access. An inherited member is held against the class it comes from. */
  void member(String owner, String name, String descriptor) {
    effort.spend(1);
    Type type = Type.getObjectType(owner);
    if (type.getSort() == Type.ARRAY) {
      type(type);
      if (!name.equals("clone")) {
        forbid(name + " of an array");
      }
    } else {
      List<String> owners = own.foreignOwners(type.getClassName(), name, descriptor);
      List<String> refused =
          owners.stream().filter(from -> !allowed.allowsMember(from, name)).toList();
      refused.stream().findFirst().ifPresent(from -> forbid(spoken(from, name)));
      if (!refused.isEmpty()) {
        return;
      }
    }
    descriptor(descriptor);
  }

  /** A generic signature of a class, a method or a type; null for none. */
  void signature(String signature) {
    if (signature != null) {
      effort.spend(signature.length());
      new SignatureReader(signature).accept(new Names(0));
    }
  }

  /** What was found, by line; a finding without a line is left out where it also has one. */
  List<Breach> inOrder() {
    Set<String> withLine =
        found.stream()
            .filter(breach -> breach.line() > 0)
            .map(Breach::what)
            .collect(Collectors.toSet());
    return found.stream()
        .filter(breach -> breach.line() > 0 || !says(withLine, breach))
        .sorted(
            Comparator.comparing((Breach breach) -> breach.line() == 0).thenComparing(Breach::line))
        .toList();
  }

  private static boolean says(Set<String> precise, Breach vague) {
    return precise.contains(vague.what()) || precise.contains("new " + vague.what());
  }

  private static String spoken(String owner, String member) {
    return member.equals("<init>") ? "new " + spoken(owner) : spoken(owner) + "." + member;
  }

  private static String spoken(String name) {
    return name.replaceFirst("^java\\.lang\\.(?=[A-Z])", "").replace('$', '.');
  }

  /** Hears the class names in a signature. */
  private final class Names extends SignatureVisitor {
    private final int level;
    private String outer = "";

    Names(int level) {
      super(ByteCodeCheck.ASM);
      Effort.descend(level);
      this.level = level;
    }

    @Override
    public void visitClassType(String name) {
      outer = name;
      type(name);
    }

    @Override
    public void visitInnerClassType(String name) {
      outer = outer + "$" + name;
      type(outer);
    }

    @Override
    public SignatureVisitor visitTypeArgument(char wildcard) {
      return new Names(level + 1);
    }
  }
}
