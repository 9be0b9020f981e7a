package io.sunboard.tip.web;

import io.sunboard.tip.app.Receipts;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /.well-known/sunboard-receipts.json}: the public keys of receipts. */
@RestController
class ReceiptKeys {

  private static final CacheControl HOUR = CacheControl.maxAge(Duration.ofHours(1)).cachePublic();

  private final Receipts receipts;

  ReceiptKeys(Receipts receipts) {
    this.receipts = receipts;
  }

  @GetMapping("/.well-known/sunboard-receipts.json")
  ResponseEntity<Map<String, List<Map<String, String>>>> keys() {
    return ResponseEntity.ok()
        .cacheControl(HOUR)
        .contentType(MediaType.APPLICATION_JSON)
        .body(receipts.keys());
  }
}
