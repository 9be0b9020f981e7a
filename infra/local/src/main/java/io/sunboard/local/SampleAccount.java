package io.sunboard.local;

import java.util.List;

/** An account of the sample realm; its password is its name. */
record SampleAccount(String name, String role, String unit, String title) {
  private static final String OFFICE = "XN-CJB";

  static final List<SampleAccount> ALL =
      List.of(
          new SampleAccount("handler", "handler", "XN-XA", "咸安区 承办员"),
          new SampleAccount("handler2", "handler", "XN-CB", "赤壁市 承办员"),
          new SampleAccount("handler3", "handler", "XN-JY", "嘉鱼县 承办员"),
          new SampleAccount("county-evaluator", "evaluator", "XN-CB", "赤壁市 考评员"),
          new SampleAccount("county-leader", "leader", "XN-CB", "赤壁市 领导"),
          new SampleAccount("county-publisher", "publisher", "XN-CB", "赤壁市 发布员"),
          new SampleAccount("supervisor", "supervisor", OFFICE, "市城管办 督查员甲"),
          new SampleAccount("supervisor2", "supervisor", OFFICE, "市城管办 督查员乙"),
          new SampleAccount("evaluator", "evaluator", OFFICE, "市城管办 考评员甲"),
          new SampleAccount("evaluator2", "evaluator", OFFICE, "市城管办 考评员乙"),
          new SampleAccount("publisher", "publisher", OFFICE, "市城管办 发布员甲"),
          new SampleAccount("publisher2", "publisher", OFFICE, "市城管办 发布员乙"),
          new SampleAccount("leader", "leader", OFFICE, "市城管办 领导"),
          new SampleAccount("admin", "admin", "", "系统 管理员"));
}
