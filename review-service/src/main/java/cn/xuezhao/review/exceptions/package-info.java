/** The exceptions register (异常登记表, L-P8): what a student cannot take off, and signs for. */
@NullMarked
package cn.xuezhao.review.exceptions;

import org.jspecify.annotations.NullMarked;
