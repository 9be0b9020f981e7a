package io.sunboard.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.shared.Actor;
import io.sunboard.shared.Decision;
import io.sunboard.shared.Refusal;
import io.sunboard.shared.StaffRole;
import io.sunboard.shared.UnitCode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountTest {

  private static final Actor ADMIN =
      new Actor("admin-1", "admin", "管理员", false, true, Set.of(), null);

  private static Account account(String id, boolean admin) {
    return new Account(
        id,
        "somebody",
        "某人",
        null,
        true,
        admin,
        true,
        UnitCode.parse("XN-CB").orElseThrow(),
        Set.of(StaffRole.HANDLER));
  }

  private static String why(Account account) {
    return account.closedTo(ADMIN).map(Refusal::code).orElse("");
  }

  @Test
  void isOpenToAdministratorsUnlessItIsTheirOwnOrAnotherAdministrators() {
    assertThat(account("other", false).closedTo(ADMIN)).isEqualTo(Optional.empty());
    assertThat(why(account("admin-1", true))).isEqualTo("OWN_ACCOUNT");
    assertThat(why(account("admin-1", false))).isEqualTo("OWN_ACCOUNT");
    assertThat(why(account("other", true))).isEqualTo("ADMINISTRATORS_ACCOUNT");
  }

  @Test
  void gainsAndLosesDuties() {
    Account account = account("other", false);
    assertThat(account.with(StaffRole.PUBLISHER).duties())
        .containsExactlyInAnyOrder(StaffRole.HANDLER, StaffRole.PUBLISHER);
    assertThat(account.without(StaffRole.HANDLER).duties()).isEmpty();
    assertThat(account.without(StaffRole.LEADER)).isEqualTo(account);
  }

  @Test
  void aPlanIsTakenWithoutBlanksAround() {
    assertThat(new AccountPlan(" Zhang.San ", " 张三 ", " ").checked())
        .isEqualTo(Decision.accepted(new AccountPlan("zhang.san", "张三", null)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ab", "张三", "a b c", "../admin", "-abc", "a@b.c"})
  void anOddUserNameIsRefused(String username) {
    assertThat(faults(new AccountPlan(username, "张三", null))).containsExactly("username");
  }

  @ParameterizedTest
  @CsvSource({"'', x@y.cn, name", "张三, x@y, email", "张三, x y@z.cn, email"})
  void soIsANameOrAnAddressThatIsNone(String name, String email, String field) {
    assertThat(faults(new AccountPlan("zhangsan", name, email))).containsExactly(field);
  }

  private static List<String> faults(AccountPlan plan) {
    return plan.checked() instanceof Decision.Refused<AccountPlan>(List<Refusal> refusals)
        ? refusals.stream().map(refusal -> refusal.field().getFirst()).toList()
        : List.of();
  }
}
