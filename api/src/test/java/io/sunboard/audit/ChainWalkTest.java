package io.sunboard.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.audit.AuditFault.Kind;
import io.sunboard.audit.ChainWalk.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Everything that can be done to a chain, and how it shows. */
class ChainWalkTest {

  private static final String OLD = "1";
  private static final String NEWEST = "2";

  /** Links that can be read: the link before, and the entry. */
  private static final Links LINKS =
      new Links() {
        @Override
        public String link(AuditRecord entry, String previous) {
          return Integer.toHexString((previous + "+" + entry.keyId() + entry.action()).hashCode());
        }

        @Override
        public ChainEnd end(long number, String link, String keyId) {
          return new ChainEnd(number, link, keyId + " sealed " + number + " " + link, keyId);
        }

        @Override
        public String newest() {
          return NEWEST;
        }

        @Override
        public boolean knows(String keyId) {
          return keyId.equals(OLD) || keyId.equals(NEWEST);
        }
      };

  private static AuditRecord entry(long number, String action, String previous, String link) {
    return entry(number, action, previous, link, OLD);
  }

  private static AuditRecord entry(
      long number, String action, String previous, String link, String keyId) {
    return new AuditRecord(
        number,
        Instant.EPOCH,
        "somebody",
        null,
        null,
        null,
        null,
        AuditScope.SETUP,
        action,
        "Unit",
        "XN",
        null,
        null,
        null,
        previous,
        link,
        keyId);
  }

  private static List<AuditRecord> chain(int length) {
    return chain(Collections.nCopies(length, OLD));
  }

  /** Each entry by the secret of that name. */
  private static List<AuditRecord> chain(List<String> keyIds) {
    List<AuditRecord> chain = new ArrayList<>();
    String last = AuditRecord.NO_LINK;
    for (String keyId : keyIds) {
      int n = chain.size() + 1;
      AuditRecord open = entry(n, "action " + n, last, "", keyId);
      last = LINKS.link(open, last);
      chain.add(entry(n, open.action(), open.previous(), last, keyId));
    }
    return chain;
  }

  private static AuditRecord at(long number, AuditRecord entry) {
    return entry(number, entry.action(), entry.previous(), entry.link());
  }

  private static ChainEnd endOf(List<AuditRecord> chain) {
    return chain.isEmpty()
        ? new ChainEnd(0, AuditRecord.NO_LINK, "", OLD)
        : LINKS.end(chain.getLast().number(), chain.getLast().link(), chain.getLast().keyId());
  }

  private static Step walk(List<AuditRecord> chain, ChainEnd end) {
    ChainWalk walk = new ChainWalk(LINKS, 1, AuditRecord.NO_LINK);
    for (AuditRecord entry : chain) {
      Step step = walk.next(entry);
      if (!(step instanceof Step.Onward)) {
        return step;
      }
    }
    return walk.end(end);
  }

  private static Step broken(long number, Kind kind) {
    return new Step.Broken(new AuditFault(number, kind));
  }

  @Test
  void findsNothingInAWholeChainHoweverLong() {
    assertThat(walk(chain(0), endOf(chain(0)))).isInstanceOf(Step.Onward.class);
    assertThat(walk(chain(1), endOf(chain(1)))).isInstanceOf(Step.Onward.class);
    assertThat(walk(chain(50), endOf(chain(50)))).isInstanceOf(Step.Onward.class);
  }

  @Test
  void goesOnFromTheMiddle() {
    List<AuditRecord> chain = chain(9);
    ChainWalk walk = new ChainWalk(LINKS, 5, chain.get(3).link());
    chain
        .subList(4, 9)
        .forEach(entry -> assertThat(walk.next(entry)).isInstanceOf(Step.Onward.class));
    assertThat(walk.end(endOf(chain))).isInstanceOf(Step.Onward.class);
    assertThat(walk.reached()).isEqualTo(9);
  }

  @Test
  void namesAnEditedEntryWhereverItStands() {
    for (int n = 1; n <= 5; n++) {
      List<AuditRecord> chain = chain(5);
      ChainEnd end = endOf(chain);
      AuditRecord was = chain.get(n - 1);
      chain.set(n - 1, entry(n, "edited", was.previous(), was.link()));
      assertThat(walk(chain, end)).isEqualTo(broken(n, Kind.EDITED));
    }
  }

  @Test
  void namesAnEntryThatWasTakenOut() {
    for (int n = 1; n <= 4; n++) {
      List<AuditRecord> chain = chain(5);
      ChainEnd end = endOf(chain);
      chain.remove(n - 1);
      assertThat(walk(chain, end)).isEqualTo(broken(n, Kind.MISSING));
    }
  }

  @Test
  void seesThatTheNumbersWereClosedUpBehindIt() {
    List<AuditRecord> chain = chain(5);
    chain.remove(2);
    chain.set(2, at(3, chain.get(2)));
    chain.set(3, at(4, chain.get(3)));
    assertThat(walk(chain, endOf(chain))).isEqualTo(new Step.OutOfPlace(chain.get(2)));
  }

  @Test
  void seesTwoThatChangedPlaces() {
    List<AuditRecord> chain = chain(5);
    AuditRecord second = chain.get(1);
    AuditRecord fourth = chain.get(3);
    chain.set(1, at(2, fourth));
    chain.set(3, at(4, second));
    assertThat(walk(chain, endOf(chain))).isEqualTo(new Step.OutOfPlace(chain.get(1)));
  }

  @Test
  void namesAnEntryThatWasPutInBetween() {
    List<AuditRecord> chain = chain(4);
    ChainEnd end = endOf(chain);
    List<AuditRecord> forged = new ArrayList<>(chain.subList(0, 2));
    forged.add(entry(3, "forged", chain.get(1).link(), "abc"));
    forged.add(at(4, chain.get(2)));
    forged.add(at(5, chain.get(3)));
    assertThat(walk(forged, end)).isEqualTo(broken(3, Kind.INSERTED));
  }

  @Test
  void namesAnEntryThatWasPutBehindTheEnd() {
    List<AuditRecord> chain = chain(3);
    ChainEnd end = endOf(chain);
    chain.add(entry(4, "forged", chain.get(2).link(), "abc"));
    assertThat(walk(chain, end)).isEqualTo(broken(4, Kind.INSERTED));
  }

  @Test
  void namesAnEntryBeforeTheFirst() {
    List<AuditRecord> chain = chain(3);
    ChainEnd end = endOf(chain);
    chain.addFirst(at(0, chain.get(0)));
    assertThat(walk(chain, end)).isEqualTo(broken(0, Kind.INSERTED));
  }

  @Test
  void namesTheFirstThatWasCutOff() {
    List<AuditRecord> chain = chain(5);
    assertThat(walk(chain.subList(0, 3), endOf(chain))).isEqualTo(broken(4, Kind.TRUNCATED));
    assertThat(walk(List.of(), endOf(chain))).isEqualTo(broken(1, Kind.TRUNCATED));
  }

  @Test
  void seesANoteOfTheEndThatTheProductDidNotWrite() {
    List<AuditRecord> chain = chain(5);
    AuditRecord third = chain.get(2);
    assertThat(walk(chain.subList(0, 3), new ChainEnd(3, third.link(), "forged", OLD)))
        .isEqualTo(broken(3, Kind.HEAD_EDITED));
    assertThat(walk(chain, LINKS.end(3, third.link(), OLD))).isEqualTo(broken(5, Kind.HEAD_EDITED));
    assertThat(walk(chain, new ChainEnd(0, AuditRecord.NO_LINK, "", OLD)))
        .isEqualTo(broken(5, Kind.HEAD_EDITED));
  }

  @Test
  void goesOnUnderANewKeyAndKeepsWhatTheOldOneLinked() {
    List<AuditRecord> chain = chain(List.of(OLD, OLD, NEWEST, NEWEST));
    assertThat(walk(chain, endOf(chain))).isInstanceOf(Step.Onward.class);
  }

  @Test
  void trustsTheOldKeyNoMoreBehindTheNewOne() {
    List<AuditRecord> chain = chain(List.of(OLD, NEWEST, OLD));
    assertThat(walk(chain, endOf(chain))).isEqualTo(broken(3, Kind.EDITED));
    List<AuditRecord> renewed = chain(List.of(OLD, NEWEST));
    assertThat(walk(renewed, LINKS.end(2, renewed.getLast().link(), OLD)))
        .isEqualTo(broken(2, Kind.HEAD_EDITED));
  }

  @Test
  void takesALinkByAKeyThatIsNotAtHandForNone() {
    List<AuditRecord> chain = chain(List.of(OLD, "lost", OLD));
    assertThat(walk(chain, endOf(chain))).isEqualTo(broken(2, Kind.EDITED));
  }
}
