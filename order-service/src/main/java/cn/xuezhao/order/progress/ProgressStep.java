package cn.xuezhao.order.progress;

import static cn.xuezhao.order.progress.ProgressStep.Owner.CENTRE;
import static cn.xuezhao.order.progress.ProgressStep.Owner.REVIEWER;
import static cn.xuezhao.order.progress.ProgressStep.Owner.STUDENT;

/** The steps of 采集进度 (G-30), in their order. */
enum ProgressStep {
  /** 登录 */
  SIGN_IN(STUDENT),
  /** 身份验证 */
  VERIFY(STUDENT),
  /** 拍照, and paying for it */
  PHOTO(STUDENT),
  /** 人工审核 */
  REVIEW(REVIEWER),
  /** 标准照片制作 */
  STANDARDIZE(CENTRE),
  /** 标准照片确认 */
  CONFIRM(STUDENT),
  /** 完成 */
  COMPLETE(CENTRE);

  private final Owner owner;

  ProgressStep(Owner owner) {
    this.owner = owner;
  }

  Owner owner() {
    return owner;
  }

  /** Whose turn it is. */
  enum Owner {
    STUDENT,
    REVIEWER,
    CENTRE
  }
}
