package cn.xuezhao.notification.text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values for the places {@code {name}} in a text. */
public record Wording(Map<Place, String> values) {

  private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");

  public Wording {
    values = Map.copyOf(values);
  }

  /** What a text may mention. */
  public enum Place {
    /** Id of the order. */
    ORDER,
    /** When it happened. */
    TIME,
    /** The day until which the review is promised. */
    DUE,
    /** The last minute in which the student can still do something. */
    UNTIL,
    /** Why a photo was rejected. */
    REASONS,
    /** Yuan. */
    AMOUNT,
    /** School and class year, as the batch is called. */
    SCHOOL,
    /** The student; never stored, never in the inbox. */
    NAME;

    private static Place of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }

  /** The same values and one more. */
  public Wording with(Place place, String value) {
    Map<Place, String> more = new HashMap<>(values);
    more.put(place, value);
    return new Wording(more);
  }

  String fill(String text) {
    return PLACE
        .matcher(text)
        .replaceAll(
            place -> Matcher.quoteReplacement(values.getOrDefault(Place.of(place.group(1)), "")));
  }

  /** The places a text mentions; a word that is none is an {@link IllegalArgumentException}. */
  static Set<Place> placesIn(String text) {
    Set<Place> places = new TreeSet<>();
    PLACE.matcher(text).results().forEach(place -> places.add(Place.of(place.group(1))));
    return places;
  }
}
