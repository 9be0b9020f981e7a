package io.sunboard.alert.store;

import io.sunboard.alert.Receipt;
import io.sunboard.alert.app.AlertSettings;
import io.sunboard.alert.app.Mails;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Mail by SMTP, as {@code spring.mail} says; it blocks, so it has threads of its own. */
@Component
class SmtpMails implements Mails, DisposableBean {

  private static final int THREADS = 4;
  private static final int WAITING = 1_000;

  private final String from;
  private final @Nullable JavaMailSender sender;
  private final Scheduler threads = Schedulers.newBoundedElastic(THREADS, WAITING, "mail");

  SmtpMails(AlertSettings settings, ObjectProvider<JavaMailSender> sender) {
    this.from = settings.mailFrom();
    this.sender = sender.getIfAvailable();
  }

  @Override
  public boolean configured() {
    return sender != null && !from.isBlank();
  }

  @Override
  public Mono<Receipt> send(Mail mail) {
    return Mono.<Receipt>fromCallable(
            () -> {
              JavaMailSender server =
                  Objects.requireNonNull(sender, "no mail server is configured");
              server.send(message(mail));
              return new Receipt.Taken(null);
            })
        .subscribeOn(threads)
        .onErrorResume(failure ->
            Mono.just(
                new Receipt.Failed(
                    null,
                    failure instanceof MailParseException
                        ? "MALFORMED_MAIL"
                        : failure instanceof MailException ? "MAIL_SERVER" : "MAIL_OFF")));
  }

  private MimeMessage message(Mail mail) {
    try {
      MimeMessage message = new Named(mail.id() + "@" + domain());
      MimeMessageHelper helper =
          new MimeMessageHelper(message, false, StandardCharsets.UTF_8.name());
      helper.setFrom(from);
      helper.setTo(mail.to());
      helper.setSubject(mail.subject());
      helper.setText(mail.text());
      // Nobody's absence notice wants an answer.
      message.setHeader("Auto-Submitted", "auto-generated");
      if (!mail.unsubscribe().isEmpty()) {
        message.setHeader("List-Unsubscribe", "<" + mail.unsubscribe() + ">");
        message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
      }
      return message;
    } catch (MessagingException malformed) {
      throw new MailParseException(malformed);
    }
  }

  private String domain() {
    return from.replaceAll(".*@", "").replaceAll("[^A-Za-z0-9.-].*", "");
  }

  /** Keeps the Message-ID that it is given, which would be another for each attempt. */
  private static final class Named extends MimeMessage {

    private final String id;

    Named(String id) {
      super(Session.getInstance(new Properties()));
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", "<" + id + ">");
    }
  }

  @Override
  public void destroy() {
    threads.dispose();
  }
}
