package cn.xuezhao.notification.policy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * How a regional centre tells its students. An occasion that is not listed is not told.
 *
 * @param sender the centre's name, as mails show it
 * @param resendUnknown how often a message whose fate is unknown may be sent again; with 1 a person
 *     sees it at most twice
 * @param keepNotices how long a notice stays in the inbox
 */
public record NotificationPolicy(
    @NotBlank String sender,
    @NotEmpty Map<Occasion, @Valid Telling> occasions,
    @NotNull @Valid Mail email,
    @Min(0) @Max(1) int resendUnknown,
    @NotNull Duration keepNotices) {

  public NotificationPolicy {
    occasions = Map.copyOf(occasions);
  }

  /**
   * @param channels in the order in which they are tried; the inbox gets a copy in any case
   * @param deliver whether the first that works is enough
   */
  public record Telling(@NotEmpty List<Channel> channels, @NotNull Deliver deliver) {

    public Telling {
      channels = List.copyOf(channels);
    }
  }

  /** How many of the channels a message goes to. */
  public enum Deliver {
    FIRST,
    ALL
  }

  /**
   * @param attachStandardPhoto whether the mail of {@link Occasion#RETURNED} brings the photo along
   * @param from address of the sender
   * @param photoDeliveriesPerDay how often a student may have the standard photo mailed in 24 hours
   *     (G-29); 0 where the centre does not offer it
   */
  public record Mail(
      boolean attachStandardPhoto, @NotBlank String from, @Min(0) int photoDeliveriesPerDay) {}
}
