package io.sunboard.contact.app;

import com.google.crypto.tink.KeysetHandle;
import java.io.PrintStream;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * {@code contact-keyset new|add|promote|prune}: prints a keyset for {@code
 * SUNBOARD_CONTACT_KEYSET}, made of the one that stands there now. Starts nothing.
 */
public final class ContactKeysetCommand {

  public static final String NAME = "contact-keyset";

  private static final String VARIABLE = "SUNBOARD_CONTACT_KEYSET";
  private static final String USAGE =
      """
      usage: contact-keyset new      a keyset with one key
             contact-keyset add      one more key, which only opens: first on all nodes
             contact-keyset promote  the youngest key seals: then on all nodes
             contact-keyset prune    the key that seals, alone: once all contacts are sealed anew
      add, promote and prune read the present keyset from SUNBOARD_CONTACT_KEYSET.
      """;

  private ContactKeysetCommand() {}

  /**
   * Does what is asked.
   *
   * @param environment what a variable of the environment holds, or null
   * @return the exit status: 0, or 2 when it was asked wrongly
   */
  public static int run(
      List<String> arguments,
      Function<String, @Nullable String> environment,
      PrintStream out,
      PrintStream err) {
    String present = environment.apply(VARIABLE);
    String what = arguments.size() == 1 ? arguments.getFirst() : "";
    try {
      KeysetHandle keys = make(what, present == null ? "" : present);
      if (keys == null) {
        err.print(USAGE);
        return 2;
      }
      out.println(ContactKeys.write(keys));
      return 0;
    } catch (GeneralSecurityException e) {
      err.println(VARIABLE + " holds no keyset");
      return 2;
    }
  }

  private static @Nullable KeysetHandle make(String what, String present)
      throws GeneralSecurityException {
    return switch (what) {
      case "new" -> ContactKeys.fresh();
      case "add" -> ContactKeys.withOneMore(ContactKeys.read(present));
      case "promote" -> ContactKeys.promoted(ContactKeys.read(present));
      case "prune" -> ContactKeys.pruned(ContactKeys.read(present));
      default -> null;
    };
  }
}
