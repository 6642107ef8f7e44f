import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, Matches } from 'class-validator';
import { says } from '../../core/forms/rules.js';
import { list } from '../../core/forms/transforms.js';

const mostChosen = 80;

/** Slugs or ids, as many as are ticked; whether they are there is for the service to see. */
export function Keys(): PropertyDecorator {
  return applyDecorators(
    Transform(list),
    Matches(/^[a-z0-9-]{1,80}$/i, { each: true, ...says('forms.not-text') }),
    ArrayMaxSize(mostChosen),
  );
}
