package poolinglab.coursework.compile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.objectweb.asm.Type;
import org.objectweb.asm.signature.SignatureReader;
import org.objectweb.asm.signature.SignatureVisitor;

/** Holds every name that byte code mentions against the allow-list, and keeps what is refused. */
final class Breaches {
  private final OwnClasses own;
  private final AllowList allowed;
  private final List<Breach> found = new ArrayList<>();
  private String className = "";
  private int line;

  Breaches(OwnClasses own, AllowList allowed) {
    this.own = own;
    this.allowed = allowed;
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
    found.add(new Breach(className, line, what));
  }

  private void forbid(String name) {
    refuse(name + " is not allowed in this exercise; an answer computes and returns");
  }

  /** A class by its internal name, or an array type by its descriptor; null for none. */
  void type(String internalName) {
    if (internalName != null) {
      type(Type.getObjectType(internalName));
    }
  }

  void descriptor(String descriptor) {
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
    String name = Type.getObjectType(internalName).getClassName();
    if (!own.contains(name) && !allowed.allowsClass(name)) {
      forbid("new " + spoken(name));
    }
  }

  /** A call or a field access. An inherited member is held against the class it comes from. */
  void member(String owner, String name, String descriptor) {
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
      new SignatureReader(signature).accept(new Names());
    }
  }

  /** What was found, by line; a finding without a line is left out where it also has one. */
  List<Breach> inOrder() {
    return found.stream()
        .filter(breach -> breach.line() > 0 || found.stream().noneMatch(b -> says(b, breach)))
        .distinct()
        .sorted(
            Comparator.comparing((Breach breach) -> breach.line() == 0).thenComparing(Breach::line))
        .toList();
  }

  private static boolean says(Breach precise, Breach vague) {
    return precise.line() > 0
        && (precise.what().equals(vague.what()) || precise.what().equals("new " + vague.what()));
  }

  private static String spoken(String owner, String member) {
    return member.equals("<init>") ? "new " + spoken(owner) : spoken(owner) + "." + member;
  }

  private static String spoken(String name) {
    return name.replaceFirst("^java\\.lang\\.(?=[A-Z])", "").replace('$', '.');
  }

  /** Hears the class names in a signature. */
  private final class Names extends SignatureVisitor {
    private String outer = "";

    Names() {
      super(ByteCodeCheck.ASM);
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
      return new Names();
    }
  }
}
