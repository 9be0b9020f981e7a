package io.sunboard.opendata.app;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where the portal shows what is public, for links in files, feeds and messages. */
public final class PortalPages {

  private PortalPages() {}

  /** The page of an exposed problem, its tombstone too. */
  public static String problem(String address, String number) {
    return address + "/problem.html?number=" + encoded(number);
  }

  /** The page of a public publication, its tombstone too. */
  public static String notice(String address, String number) {
    return address + "/notice.html?number=" + encoded(number);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
