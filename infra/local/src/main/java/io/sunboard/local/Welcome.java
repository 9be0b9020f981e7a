package io.sunboard.local;

import io.sunboard.services.Service;

/** The last words of a start: where to go, and as whom. */
final class Welcome {
  private Welcome() {}

  static String text(Settings settings, double seconds) {
    StringBuilder text = new StringBuilder();
    String portal = "http://localhost:" + settings.port(Port.API);
    text.append("Sunboard is ready after %.0f s. 阳光榜已就绪。%n%n".formatted(seconds));
    row(text, "Portal", portal + "/", "门户");
    row(text, "GraphQL", portal + "/graphql", "接口");
    if (settings.local().contains(Service.KEYCLOAK)) {
      String keycloak = "http://localhost:" + settings.port(Port.KEYCLOAK);
      row(text, "Keycloak", keycloak + "/admin/", "账号管理 (admin / admin)");
    }
    String management = "http://localhost:" + settings.port(Port.MANAGEMENT);
    row(text, "Management", management + "/actuator/health", "运行状态");
    row(text, "Data and logs", settings.data().toString(), "数据与日志");
    if (settings.local().contains(Service.KEYCLOAK)) {
      text.append("%n  Sample accounts; the password is the name. 示例账号,密码与用户名相同。%n".formatted());
      for (SampleAccount account : SampleAccount.ALL) {
        text.append(
            "    %-12s %-11s %-7s %s%n"
                .formatted(account.name(), account.role(), account.unit(), account.title()));
      }
    }
    return text.append("%n  Ctrl-C stops all of it. 按 Ctrl-C 停止。".formatted()).toString();
  }

  private static void row(StringBuilder text, String name, String value, String chinese) {
    text.append("  %-14s %-40s %s%n".formatted(name, value, chinese));
  }
}
