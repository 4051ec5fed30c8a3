import { Icon } from '../components/Icon';
import { TYPE_ICONS } from '../components/icons';
import { usePage } from './context';
import type { CompanionContent } from './protocol';

/** Who is named together with somebody most often; each leads to his own profile. */
export function Company({ company }: { readonly company: readonly CompanionContent[] }) {
  const { strings, post } = usePage();
  if (company.length === 0) {
    return null;
  }
  return (
    <section aria-labelledby="company">
      <h2 id="company">{strings.company}</h2>
      <p class="quiet">{strings.companyHint}</p>
      <ul class="company">
        {company.map(({ report, id, type, name, sentences }) => (
          <li key={`${report} ${id}`}>
            <span class={`type ${type}`}>
              <Icon name={TYPE_ICONS[type]} />
            </span>
            <button
              type="button"
              class="button link"
              title={strings.showProfile}
              onClick={({ ctrlKey, metaKey }) =>
                post({ type: 'show', report, id, apart: ctrlKey || metaKey })
              }
            >
              <bdi>{name}</bdi>
            </button>
            <span class="quiet">{sentences}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
