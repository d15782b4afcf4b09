package cn.xuezhao.notification.text;

import cn.xuezhao.notification.policy.Channel;
import cn.xuezhao.notification.policy.Occasion;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The file {@code messages/<tenant>.yaml}.
 *
 * @param reasons what a rejection's code is called, short enough for a card
 * @param photoDelivery the mail that brings the standard photo on request (G-29); null where the
 *     centre offers none
 */
record TextFile(
    Map<String, String> reasons, Map<Occasion, Texts> occasions, @Nullable MailText photoDelivery) {

  /** The texts of one occasion; a channel without a text cannot be used for it. */
  record Texts(
      EntryText inbox,
      @Nullable CardText officialAccount,
      @Nullable CardText miniProgram,
      @Nullable MailText email) {

    Set<Channel> channels() {
      Set<Channel> channels = EnumSet.of(Channel.INBOX);
      if (officialAccount != null) {
        channels.add(Channel.OFFICIAL_ACCOUNT);
      }
      if (miniProgram != null) {
        channels.add(Channel.MINI_PROGRAM);
      }
      if (email != null) {
        channels.add(Channel.EMAIL);
      }
      return channels;
    }

    Stream<String> all() {
      return Stream.of(
              inbox.parts(),
              officialAccount == null ? Stream.<String>empty() : officialAccount.parts(),
              miniProgram == null ? Stream.<String>empty() : miniProgram.parts(),
              email == null ? Stream.<String>empty() : email.parts())
          .flatMap(parts -> parts);
    }
  }

  record EntryText(String title, String text) {

    /** The inbox is stored nowhere but asks nobody either: it cannot name the person. */
    private static final Set<Wording.Place> UNKNOWN =
        EnumSet.of(Wording.Place.NAME, Wording.Place.SCHOOL);

    EntryText {
      Set<Wording.Place> places = new TreeSet<>(Wording.placesIn(title + text));
      places.retainAll(UNKNOWN);
      if (!places.isEmpty()) {
        throw new IllegalArgumentException("inbox text: " + places + " are not known there");
      }
    }

    Stream<String> parts() {
      return Stream.of(title, text);
    }
  }

  record CardText(String template, String page, List<FieldText> fields) {

    Stream<String> parts() {
      return Stream.concat(Stream.of(page), fields.stream().map(FieldText::value));
    }

    Message.Card fill(Wording wording) {
      return new Message.Card(
          template, wording.fill(page), fields.stream().map(field -> field.fill(wording)).toList());
    }
  }

  record FieldText(String key, KeywordType type, String value) {

    Message.Field fill(Wording wording) {
      return new Message.Field(key, type.format(wording.fill(value)));
    }
  }

  record MailText(String subject, String body) {

    Stream<String> parts() {
      return Stream.of(subject, body);
    }
  }
}
