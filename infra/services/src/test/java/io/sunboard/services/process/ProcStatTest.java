package io.sunboard.services.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProcStatTest {
  @Test
  void aCommandNamedWithBracketsAndBlanksIsReadRight() {
    String text =
        "4711 (odd) name (x) S 1 4711 4700 0 -1 4194560 1 2 3 4 5 6 7 8 20 0 1 0 987654 10 11 12\n";

    assertThat(ProcStat.parse(text)).isEqualTo(new ProcStat(4711, 'S', 4700, 987_654));
  }

  @Test
  void thisProcessIsAmongAll() {
    long self = ProcessHandle.current().pid();

    assertThat(ProcStat.all()).anyMatch(process -> process.pid() == self);
    assertThat(ProcStat.read(self)).isPresent();
  }
}
